package ai.welink.camunda.send;

import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.send.SendState.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits for WeLink's verdict on an accepted message: one question each time the job comes. */
final class ResultWait {

  private static final Duration SEAT_SLACK = Duration.ofMinutes(2);

  private final WeLinkApi api;
  private final Seats seats;
  private final Pauses pauses;
  private final InstantSource clock;
  private final SendObserver observer;

  ResultWait(
      WeLinkApi api, Seats seats, Pauses pauses, InstantSource clock, SendObserver observer) {
    this.api = api;
    this.seats = seats;
    this.pauses = pauses;
    this.clock = clock;
    this.observer = observer;
  }

  /** The step right after the acceptance; asking at once would be too early. */
  Step afterAcceptance(SendTask task, Accepted accepted) {
    return task.waitForResult()
        ? later(task, accepted, pauses.first())
        : new Step.Accepted(accepted.requestId(), accepted.answer());
  }

  Step ask(SendTask task, Accepted accepted) {
    if (!task.waitForResult()) {
      return new Step.Accepted(accepted.requestId(), accepted.answer());
    }
    Lookup lookup = api.lookUp(accepted.requestId(), task.credentials());
    observer.lookedUp(lookup);
    Step step = step(task, accepted, lookup);
    if (!(step instanceof Step.Later)) {
      seats.release(task.seat(), task.id());
    }
    return step;
  }

  private Step step(SendTask task, Accepted accepted, Lookup lookup) {
    Instant now = clock.instant();
    return switch (lookup) {
      case Lookup.Found found ->
          new Step.Sent(accepted.requestId(), found.answer(), accepted.answer());
      case Lookup.Failed failed -> new Step.Failed(failed.failure());
      case Lookup.Pending pending ->
          laterOrTimeout(task, accepted, pauses.untilNextLook(accepted.since(), now), "pending");
      case Lookup.NotKnown unknown -> afterUnknown(task, accepted, unknown.reason(), now);
      case Lookup.NotNow trouble -> afterTrouble(task, accepted, trouble, now);
    };
  }

  /**
   * WeLink may not know a request yet right after it was accepted, but does not learn of it later.
   */
  private Step afterUnknown(SendTask task, Accepted accepted, WeLinkFailure reason, Instant now) {
    return pauses.isLongAfter(accepted.since(), now)
        ? new Step.Failed(reason.about(accepted.requestId()))
        : laterOrTimeout(
            task, accepted, pauses.untilNextLook(accepted.since(), now), reason.code().name());
  }

  /** Whatever else stands in the way of an answer may pass. */
  private Step afterTrouble(SendTask task, Accepted accepted, Lookup.NotNow trouble, Instant now) {
    return laterOrTimeout(
        task,
        accepted,
        pauses.untilNextLookAfterTrouble(accepted.since(), now, trouble.retryAfter()),
        trouble.reason().code().name());
  }

  private Step laterOrTimeout(SendTask task, Accepted accepted, Duration pause, String lastLook) {
    return clock.instant().isBefore(accepted.deadline())
        ? later(task, accepted, pause)
        : new Step.Failed(timeout(accepted, lastLook));
  }

  private Step later(SendTask task, Accepted accepted, Duration pause) {
    Duration left = Duration.between(clock.instant(), accepted.deadline());
    Duration kept = pause.compareTo(left) > 0 && left.isPositive() ? left : pause;
    seats.hold(task.seat(), task.id(), clock.instant().plus(kept).plus(SEAT_SLACK));
    return new Step.Later(
        "WeLink has accepted the message (request id " + accepted.requestId() + ")", kept, true);
  }

  private static WeLinkFailure timeout(Accepted accepted, String lastLook) {
    String meaning = KnownError.RESULT_TIMEOUT.code().meaning();
    return WeLinkFailure.of(KnownError.RESULT_TIMEOUT, meaning + " (last look: " + lastLook + ")")
        .about(accepted.requestId());
  }
}
