package ai.welink.camunda.api;

import ai.welink.camunda.error.WeLinkFailure;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts and answers to questions in the few words that a table has room for. */
public final class VerdictWords {

  private VerdictWords() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done done -> line("done", done.requestId());
      case Verdict.Accepted accepted -> line("accepted", accepted.requestId());
      case Verdict.Refused refused ->
          line("refused", words(refused.failure()), refused.repeatable() ? null : "for good");
      case Verdict.NeverSent never -> line("never sent", words(never.reason()));
      case Verdict.Unclear unclear -> line("unclear", unclear.requestId());
    };
  }

  public static String of(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Found found -> "found";
      case Lookup.Pending pending -> line("pending", pending.status());
      case Lookup.Failed failed -> line("failed", words(failed.failure()));
      case Lookup.NotKnown unknown -> line("not known", words(unknown.reason()));
      case Lookup.NotNow notNow -> line("not now", words(notNow.reason()));
    };
  }

  private static String words(WeLinkFailure failure) {
    return line(failure.code().name().substring("WELINK_".length()), failure.requestId());
  }

  private static String line(String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
