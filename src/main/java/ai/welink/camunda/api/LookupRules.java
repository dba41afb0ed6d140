package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.api.Lookup.Found;
import ai.welink.camunda.api.Lookup.NotNow;
import ai.welink.camunda.api.Lookup.Pending;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.Statement.Sent;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * What an answer to {@code get_response} amounts to. What a pending request answers is unknown, so
 * whatever is readable and neither a success nor recognisably a failure is pending.
 */
final class LookupRules {

  private static final Set<String> SUCCESS = Set.of("SUCCESS", "COMPLETED");

  private final Redaction redaction;
  private final Failures failures;

  LookupRules(Redaction redaction) {
    this.redaction = redaction;
    this.failures = new Failures(redaction);
  }

  Lookup of(Exchange exchange) {
    return switch (exchange) {
      case Silence silence -> new NotNow(VerdictRules.unreachable(silence), null);
      case Unreadable broken -> notNow(broken.status(), broken.retryAfter());
      case Answered answer -> answered(answer);
    };
  }

  private Lookup answered(Answered answer) {
    int status = answer.status();
    if (status == 429 || status == 408 || status < 200 || status >= 500 || isRedirect(status)) {
      return notNow(status, answer.retryAfter());
    }
    return status < 300 ? success(answer) : refused(answer);
  }

  private static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }

  private Lookup success(Answered answer) {
    JsonNode body = WeLinkJson.read(answer.body()).orElse(MissingNode.getInstance());
    if (!body.isObject()) {
      return notNow(answer.status(), null);
    }
    return switch (VerdictRules.statement(answer)) {
      case Sent sent -> new Found(redaction.withoutSecrets(sent.answer()));
      case Failed failed -> new Lookup.Failed(failures.reported(failed, answer.status()));
      case Queued queued -> pendingOrBareSuccess(body, queued.status());
      case Statement.Unknown unknown ->
          pendingOrBareSuccess(body, body.path("status").asText(null));
    };
  }

  /** A success word needs no result here: it answers the question that was asked. */
  private Lookup pendingOrBareSuccess(JsonNode body, String status) {
    return status != null && SUCCESS.contains(status.toUpperCase(Locale.ROOT))
        ? new Found(redaction.withoutSecrets(new SentAnswer(body)))
        : new Pending(status);
  }

  private Lookup refused(Answered answer) {
    Statement said = VerdictRules.statement(answer);
    WeLinkFailure failure =
        said instanceof Failed failed
            ? failures.reported(failed, answer.status())
            : failures.byStatus(answer.status());
    return new Lookup.Failed(failure);
  }

  private static Lookup notNow(int status, Duration retryAfter) {
    KnownError error = status == 429 ? KnownError.RATE_LIMITED : KnownError.UNREACHABLE;
    String message = "WeLink gave no usable answer about the request (HTTP " + status + ")";
    return new NotNow(new WeLinkFailure(error.code(), message, null, status), retryAfter);
  }
}
