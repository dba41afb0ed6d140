package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.api.Lookup.Found;
import ai.welink.camunda.api.Lookup.NotNow;
import ai.welink.camunda.api.Lookup.Pending;
import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Sent;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * What an answer to {@code get_response} amounts to. What a pending request answers is unknown, so
 * whatever is readable and neither a success nor recognisably a failure is pending; and a 4xx is
 * first of all about the question, since WeLink may not know a request yet that it has accepted.
 */
final class LookupRules {

  private static final Set<String> SUCCESS = Set.of("SUCCESS", "COMPLETED");
  private static final Set<Integer> NEVER_ABOUT_THE_REQUEST = Set.of(401, 403, 404, 408, 429);
  private static final int LONGEST_STATUS = 100;

  private final String requestId;
  private final Redaction redaction;
  private final Failures failures;

  LookupRules(String requestId, Redaction redaction) {
    this.requestId = requestId;
    this.redaction = redaction;
    this.failures = new Failures(redaction);
  }

  Lookup of(Exchange exchange) {
    return switch (exchange) {
      case Silence silence -> notNow(KnownError.UNREACHABLE, silence.why(), null, null);
      case Unreadable broken ->
          noUse("the answer " + broken.why(), broken.status(), broken.retryAfter());
      case Answered answer -> answered(answer, Reading.of(answer, redaction));
    };
  }

  private Lookup answered(Answered answer, Reading reading) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return success(answer, reading);
    }
    if (status < 400 || status >= 500 || status == 408 || status == 429) {
      return noUse("HTTP " + status, status, answer.retryAfter());
    }
    WeLinkFailure failure = failure(reading, status);
    if (isVerdict(reading, status)) {
      return new Lookup.Failed(failure);
    }
    return UnknownRequest.in(reading, status)
        ? notKnown(reading, status)
        : new NotNow(failure, answer.retryAfter());
  }

  private Lookup notKnown(Reading reading, int status) {
    ErrorCode code = KnownError.NOT_FOUND.code();
    return new Lookup.NotKnown(
        reading.said() instanceof Failed failed
            ? failures.reported(failed, code, status)
            : new WeLinkFailure(code, code.meaning(), null, status));
  }

  private Lookup success(Answered answer, Reading reading) {
    if (!reading.body().isObject()) {
      return noUse("the answer can't be read", answer.status(), answer.retryAfter());
    }
    if (reading.contradictsItself()) {
      return noUse("the answer contradicts itself", answer.status(), answer.retryAfter());
    }
    if (UnknownRequest.in(reading, answer.status())) {
      return notKnown(reading, answer.status());
    }
    return switch (reading.said()) {
      case Sent sent -> new Found(sent.answer());
      case Failed failed -> new Lookup.Failed(failures.reported(failed, answer.status()));
      default -> pendingOrBareSuccess(reading);
    };
  }

  /** A success word needs no result here: it answers the question that was asked. */
  private static Lookup pendingOrBareSuccess(Reading reading) {
    String status = reading.status();
    if (status != null && SUCCESS.contains(status.toUpperCase(Locale.ROOT))) {
      return new Found(new SentAnswer(reading.body()));
    }
    boolean fits = status == null || status.length() <= LONGEST_STATUS;
    return new Pending(
        fits ? status : status.substring(0, LONGEST_STATUS), new SentAnswer(reading.body()));
  }

  private WeLinkFailure failure(Reading reading, int status) {
    return reading.said() instanceof Failed failed
        ? failures.reported(failed, status)
        : failures.byStatus(status);
  }

  /**
   * A code that WeLink documents, any code that comes with the very request, or the sentence about
   * the account: the question itself names no account.
   */
  private boolean isVerdict(Reading reading, int status) {
    if (!(reading.said() instanceof Failed failed) || reading.contradictsItself()) {
      return false;
    }
    return failed.saysNotActive()
        || ErrorCode.isDocumented(failed.code())
        || (failed.code() != null
            && requestId.equals(failed.requestId())
            && !NEVER_ABOUT_THE_REQUEST.contains(status));
  }

  private static NotNow noUse(String why, int status, Duration retryAfter) {
    KnownError error = status == 429 ? KnownError.RATE_LIMITED : KnownError.UNREACHABLE;
    return notNow(error, why, status, retryAfter);
  }

  private static NotNow notNow(KnownError error, String why, Integer status, Duration retryAfter) {
    String message = "WeLink gave no usable answer about the request: " + why;
    return new NotNow(new WeLinkFailure(error.code(), message, null, status), retryAfter);
  }
}
