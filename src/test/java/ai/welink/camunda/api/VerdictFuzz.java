package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.WeLinkFailure;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/** Whatever an answer says: a verdict, and never one that could send a message twice. */
class VerdictFuzz {

  private static final String KEY = "planted-key";
  private static final String SECRET = "planted-secret";
  private static final String MESSAGE = "Planted words of the message";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Credentials CREDENTIALS = new Credentials(KEY, SECRET);
  private static final SendRequest REQUEST =
      new SendRequest(
          Endpoint.THREAD,
          CREDENTIALS,
          JsonNodeFactory.instance.objectNode().put("message", MESSAGE));

  @FuzzTest
  void judgesEveryAnswer(FuzzedDataProvider data) {
    Exchange exchange = exchange(data);
    check(exchange, new VerdictRules(Redaction.of(REQUEST)).of(exchange));
    check(exchange, new LookupRules("r1", Redaction.of(CREDENTIALS)).of(exchange));
  }

  private static Exchange exchange(FuzzedDataProvider data) {
    int kind = data.consumeInt(0, 9);
    int status = data.consumeBoolean() ? data.consumeInt(100, 599) : data.pickValue(LIKELY);
    String retryAfter = data.consumeBoolean() ? data.consumeString(40) : null;
    var wait = RetryAfter.read(retryAfter, NOW);
    assertThat(wait == null || !wait.isNegative() && wait.compareTo(RetryAfter.LONGEST) <= 0)
        .isTrue();
    return switch (kind) {
      case 0 -> new Silence(data.consumeBoolean(), "no answer came");
      case 1 -> new Unreadable(status, "broke off", wait);
      default -> new Answered(status, data.consumeRemainingAsBytes(), wait);
    };
  }

  private static final int[] LIKELY = {200, 202, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504};

  /** Each verdict needs the evidence that the contract names for it. */
  private static void check(Exchange exchange, Verdict verdict) {
    int status = status(exchange);
    boolean success = status >= 200 && status < 300;
    switch (verdict) {
      case Verdict.Done done -> {
        assertThat(success).isTrue();
        isClean(done.requestId());
        isClean(done.answer().body().toString(), KEY, SECRET);
      }
      case Verdict.Accepted accepted -> {
        assertThat(success).isTrue();
        assertThat(accepted.requestId()).isNotBlank();
        isClean(accepted.requestId());
        isClean(
            String.valueOf(accepted.answer() == null ? null : accepted.answer().body()),
            KEY,
            SECRET);
      }
      case Verdict.Refused refused -> {
        assertThat(refused.repeatable()).isEqualTo(!success);
        assertThat(success || status >= 400 && status < 500 && status != 429).isTrue();
        isClean(refused.failure());
      }
      case Verdict.NeverSent never -> {
        assertThat(neverWritten(exchange) || status == 429 || status == 503).isTrue();
        isClean(never.reason());
      }
      case Verdict.Unclear unclear -> {
        assertThat(neverWritten(exchange)).isFalse();
        isClean(unclear.reason());
        isClean(unclear.requestId());
      }
    }
    assertThat(verdict.toString()).doesNotContain(KEY, SECRET, MESSAGE);
  }

  private static void check(Exchange exchange, Lookup lookup) {
    switch (lookup) {
      case Lookup.Found found -> isClean(found.answer().body().toString(), KEY, SECRET);
      case Lookup.Pending pending -> isClean(pending.status(), KEY, SECRET);
      case Lookup.Failed failed -> {
        assertThat(status(exchange)).isBetween(200, 499);
        isClean(failed.failure().message(), KEY, SECRET);
      }
      case Lookup.NotKnown unknown -> isClean(unknown.reason().message(), KEY, SECRET);
      case Lookup.NotNow not -> isClean(not.reason().message(), KEY, SECRET);
    }
  }

  private static int status(Exchange exchange) {
    return switch (exchange) {
      case Answered answered -> answered.status();
      case Unreadable broken -> 0;
      case Silence silence -> 0;
    };
  }

  private static boolean neverWritten(Exchange exchange) {
    return exchange instanceof Silence silence && !silence.written();
  }

  private static void isClean(WeLinkFailure failure) {
    assertThat(failure.code().name()).matches(ErrorCode.PREFIX + "[A-Z0-9_]+");
    assertThat(failure.message().length()).isLessThan(700);
    isClean(failure.message());
    isClean(failure.requestId());
    assertThat(failure.variables().toString()).doesNotContain(KEY, SECRET, MESSAGE, "secrets.");
  }

  private static void isClean(String text) {
    isClean(text, KEY, SECRET, MESSAGE, "secrets.");
  }

  private static void isClean(String text, String... planted) {
    if (text != null) {
      assertThat(text).doesNotContain(planted);
    }
  }
}
