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
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.Statement.Sent;

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

  private static WeLinkFailure unreachable(Silence silence) {
    return WeLinkFailure.of(
        KnownError.UNREACHABLE, KnownError.UNREACHABLE.code().meaning() + ": " + silence.why());
  }

  private Verdict answered(Answered answer) {
    Reading reading = Reading.of(answer, redaction);
    Statement said = reading.said();
    int status = answer.status();
    if (reading.contradictsItself()) {
      return unclear("HTTP " + status + " with success and failure in one answer", said, status);
    }
    if (status >= 200 && status < 300) {
      return success(reading, status);
    }
    if (said instanceof Sent || said instanceof Queued) {
      return unclear("HTTP " + status + " with a body that speaks of success", said, status);
    }
    return switch (status) {
      case 429 -> notNow(said, answer);
      // whoever gives an id has taken the request
      case 503 -> said.requestId() == null ? notNow(said, answer) : unclear(said, status);
      // a gateway says 408 of itself, whatever stands behind it has done
      case 408 -> unclear(said, status);
      default -> otherStatus(said, status);
    };
  }

  private Verdict success(Reading reading, int status) {
    return switch (reading.said()) {
      case Sent sent -> new Done(sent.requestId(), sent.answer());
      case Failed failed -> new Refused(failures.reported(failed, status), false);
      case Queued queued -> accepted(queued, new SentAnswer(reading.body()), status);
      default -> unclear("HTTP " + status + " without an id or a result", reading.said(), status);
    };
  }

  private Verdict accepted(Queued queued, SentAnswer answer, int status) {
    return queued.requestId() == null
        ? unclear("HTTP " + status + " without an id", queued, status)
        : new Accepted(queued.requestId(), answer.whole() == null ? null : answer);
  }

  private Verdict otherStatus(Statement said, int status) {
    if (status < 400 || status >= 500) {
      return unclear(said, status);
    }
    return said instanceof Failed failed
        ? new Refused(failures.reported(failed, status), true)
        : new Refused(failures.byStatus(status), true);
  }

  private Unclear unclear(Statement said, int status) {
    return unclear("HTTP " + status, said, status);
  }

  /** What WeLink said beside a status that settles nothing is kept in the reason. */
  private Unclear unclear(String seen, Statement said, int status) {
    return new Unclear(seen + words(said, status), said.requestId(), status);
  }

  private NeverSent notNow(Statement said, Answered answer) {
    int status = answer.status();
    KnownError error = status == 429 ? KnownError.RATE_LIMITED : KnownError.UNREACHABLE;
    String message = error.code().meaning() + " (HTTP " + status + ")" + words(said, status);
    return new NeverSent(
        new WeLinkFailure(error.code(), message, said.requestId(), status), answer.retryAfter());
  }

  private String words(Statement said, int status) {
    return said instanceof Failed failed ? ": " + failures.reported(failed, status).message() : "";
  }
}
