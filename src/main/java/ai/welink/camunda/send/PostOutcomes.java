package ai.welink.camunda.send;

import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Refused;
import ai.welink.camunda.send.SendState.Sent;
import ai.welink.camunda.send.SendState.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes of a verdict what is recorded, and what the activation answers. */
final class PostOutcomes {

  private static final int LONGEST_REMARK = 16 * 1024;

  private final ResultWait results;
  private final Pauses pauses;
  private final InstantSource clock;

  PostOutcomes(ResultWait results, Pauses pauses, InstantSource clock) {
    this.results = results;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** What one POST of this attempt comes to. */
  PostOutcome of(SendTask task, Claimed claim, Instant deadline, Verdict verdict) {
    int attempt = claim.attempt();
    return switch (verdict) {
      case Verdict.Done done -> {
        String print = Fingerprint.of(task);
        yield new PostOutcome(
            new Sent(attempt, done.requestId(), print, done.answer()),
            new Step.Sent(done.requestId(), done.answer()));
      }
      case Verdict.Accepted accepted -> {
        Accepted state =
            new Accepted(
                attempt,
                accepted.requestId(),
                Fingerprint.of(task),
                clock.instant(),
                deadline,
                task.waitForResult() ? remark(accepted.answer()) : accepted.answer());
        yield new PostOutcome(state, results.afterAcceptance(task, state));
      }
      case Verdict.Refused refused ->
          new PostOutcome(
              refused.repeatable()
                  ? new NotSent(attempt, null)
                  : new Refused(attempt, refused.failure()),
              new Step.Failed(refused.failure()));
      case Verdict.NeverSent never -> again(attempt, deadline, never);
      case Verdict.Unclear unclear -> unknown(claim, unclear);
    };
  }

  /**
   * What goes on record until the verdict is there. It is fetched with every look, and must fit
   * beside the verdict into what the engine can take, so that no long one is kept.
   */
  private static SentAnswer remark(SentAnswer accepted) {
    boolean kept =
        accepted != null
            && !accepted.onlyWaits()
            && WeLinkJson.write(accepted.body()).length <= LONGEST_REMARK;
    return kept ? accepted : null;
  }

  /** The last attempt is made when the time is up, whatever the answers asked to wait. */
  private PostOutcome again(int attempt, Instant deadline, Verdict.NeverSent never) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (!left.isPositive()) {
      return new PostOutcome(new NotSent(attempt, null), new Step.Failed(never.reason()));
    }
    Duration pause = pauses.untilNextAttempt(attempt, never.retryAfter());
    String why = "Nothing was sent by attempt " + attempt + ": " + never.reason().code().name();
    return new PostOutcome(
        new NotSent(attempt, deadline),
        new Step.Later(why, pause.compareTo(left) < 0 ? pause : left, false));
  }

  private static PostOutcome unknown(Claimed claim, Verdict.Unclear seen) {
    Unclear state =
        new Unclear(
            claim.attempt(), claim.at(), seen.reason(), seen.requestId(), seen.httpStatus());
    return new PostOutcome(state, new Step.Failed(OutcomeUnknown.failure(state)));
  }
}
