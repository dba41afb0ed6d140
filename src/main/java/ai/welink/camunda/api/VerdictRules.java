package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.api.Verdict.Accepted;
import ai.welink.camunda.api.Verdict.Done;
import ai.welink.camunda.api.Verdict.NeverSent;
import ai.welink.camunda.api.Verdict.Refused;
import ai.welink.camunda.api.Verdict.Unclear;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.Statement.Sent;
import ai.welink.camunda.payload.StatementReader;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What the evidence of one POST of a message amounts to. Whenever status and body contradict each
 * other, or nothing tells, the verdict is {@link Unclear}: a false alarm costs a look into the
 * thread, a false all-clear sends twice.
 */
final class VerdictRules {

  private final Redaction redaction;
  private final Failures failures;

  VerdictRules(Redaction redaction) {
    this.redaction = redaction;
    this.failures = new Failures(redaction);
  }

  Verdict of(Exchange exchange) {
    return switch (exchange) {
      case Silence silence -> silence(silence);
      case Unreadable broken ->
          new Unclear(
              "the answer (HTTP " + broken.status() + ") " + broken.why(), null, broken.status());
      case Answered answer -> answered(answer);
    };
  }

  private static Verdict silence(Silence silence) {
    if (silence.written()) {
      return new Unclear(silence.why(), null, null);
    }
    return new NeverSent(unreachable(silence), null);
  }

  static WeLinkFailure unreachable(Silence silence) {
    return WeLinkFailure.of(
        KnownError.UNREACHABLE, KnownError.UNREACHABLE.code().meaning() + ": " + silence.why());
  }

  private Verdict answered(Answered answer) {
    Statement said = statement(answer);
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return success(said, answer);
    }
    if (said instanceof Sent || said instanceof Queued) {
      return unclear("HTTP " + status + " with a body that speaks of success", said, status);
    }
    return switch (status) {
      case 429, 503 -> new NeverSent(notNow(status), answer.retryAfter());
      // a gateway says 408 of itself, whatever stands behind it has done
      case 408 -> unclear("HTTP 408", said, status);
      default -> otherStatus(said, status);
    };
  }

  private Verdict success(Statement said, Answered answer) {
    return switch (said) {
      case Sent sent -> new Done(sent.requestId(), redaction.withoutSecrets(sent.answer()));
      case Failed failed -> new Refused(failures.reported(failed, answer.status()), false);
      case Queued queued -> accepted(queued, answer.status());
      default ->
          unclear("HTTP " + answer.status() + " without an id or a result", said, answer.status());
    };
  }

  private Verdict accepted(Queued queued, int status) {
    return queued.requestId() == null
        ? unclear("HTTP " + status + " without an id", queued, status)
        : new Accepted(queued.requestId());
  }

  private Verdict otherStatus(Statement said, int status) {
    if (status < 400 || status >= 500) {
      return unclear("HTTP " + status, said, status);
    }
    return said instanceof Failed failed
        ? new Refused(failures.reported(failed, status), true)
        : new Refused(failures.byStatus(status), true);
  }

  /** What WeLink said beside a status that settles nothing is kept in the reason. */
  private Verdict unclear(String seen, Statement said, int status) {
    String words =
        said instanceof Failed failed ? ": " + failures.reported(failed, status).message() : "";
    return new Unclear(seen + words, said.requestId(), status);
  }

  static WeLinkFailure notNow(int status) {
    KnownError error = status == 429 ? KnownError.RATE_LIMITED : KnownError.UNREACHABLE;
    return new WeLinkFailure(
        error.code(), error.code().meaning() + " (HTTP " + status + ")", null, status);
  }

  static Statement statement(Answered answer) {
    JsonNode body = WeLinkJson.read(answer.body()).orElse(MissingNode.getInstance());
    return StatementReader.read(body);
  }
}
