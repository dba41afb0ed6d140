package ai.welink.camunda.send;

import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.send.JournalException.Kind;
import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Mangled;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Refused;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Sent;
import ai.welink.camunda.send.SendState.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sends a message once, over as many activations of its job as it takes. Each activation reads what
 * is on record and makes one step: claim, POST and record; or ask for the result; or say what is
 * known. No thread is held between two steps.
 */
public final class SendOnce {

  private final WeLinkApi api;
  private final SendJournal journal;
  private final Seats seats;
  private final Pauses pauses;
  private final InstantSource clock;
  private final Duration patience;
  private final SendObserver observer;
  private final ResultWait results;
  private final PostOutcomes outcomes;

  /**
   * @param patience how long the winner of a claim may be silent before its attempt counts as
   *     unclear: longer than a POST and its record can take
   */
  public SendOnce(
      WeLinkApi api,
      SendJournal journal,
      Seats seats,
      Pauses pauses,
      InstantSource clock,
      Duration patience,
      SendObserver observer) {
    this.api = api;
    this.journal = journal;
    this.seats = seats;
    this.pauses = pauses;
    this.clock = clock;
    this.patience = patience;
    this.observer = observer;
    this.results = new ResultWait(api, seats, pauses, clock, observer);
    this.outcomes = new PostOutcomes(results, pauses, clock);
  }

  /** Makes the next step. Throws nothing that is expected. */
  public Step advance(SendTask task) {
    SendRecord known = journal.read(task.id(), task.carried());
    Step step =
        switch (known.state()) {
          case Nothing none -> first(task, known);
          case NotSent before -> attempt(task, known, before.attempt() + 1, before.deadline());
          case Resend wanted -> attempt(task, known, known.lastAttempt() + 1, null);
          case Claimed claimed -> silentWinner(task, claimed.attempt(), claimed.at());
          case Accepted accepted ->
              Changed.check(task, accepted, () -> results.ask(task, accepted));
          case Sent sent -> Changed.check(task, sent);
          case Refused refused -> new Step.Failed(refused.failure());
          case Unclear unclear -> new Step.Failed(OutcomeUnknown.failure(unclear));
          case Mangled mangled -> new Step.Stuck(mangled.what());
        };
    observer.waiting(task.id(), step instanceof Step.Later);
    return step;
  }

  private Step first(SendTask task, SendRecord known) {
    return known.lastAttempt() == 0
        ? attempt(task, known, 1, null)
        : new Step.Stuck(Carried.STATE + " was removed after attempt " + known.lastAttempt());
  }

  private Step attempt(SendTask task, SendRecord known, int attempt, Instant deadline) {
    if (known.lost() != null && known.lost().attempt() == attempt) {
      return silentWinner(task, attempt, known.lost().at());
    }
    Instant now = clock.instant();
    if (!seats.hold(task.seat(), task.id(), now.plus(patience))) {
      return later(
          "The recruiter seat is busy with another send of this runtime",
          pauses.untilSeatIsTriedAgain(seats.waitingFor(task.seat())));
    }
    Step step = claimAndPost(task, new Claimed(attempt, now), deadline);
    if (!(step instanceof Step.Later later && later.accepted())) {
      seats.release(task.seat(), task.id());
    }
    return step;
  }

  private static Step later(String why, Duration pause) {
    return new Step.Later(why, pause, false);
  }

  private Step claimAndPost(SendTask task, Claimed claim, Instant deadline) {
    try {
      if (!journal.claim(task.id(), claim)) {
        journal.noteLost(task.id(), new LostClaim(claim.attempt(), claim.at()));
        return later("Another activation of this job is sending the message", patience);
      }
    } catch (JournalException noClaim) {
      return withoutClaim(noClaim);
    }
    Instant end = deadline != null ? deadline : claim.at().plus(task.giveUpAfter());
    return isFresh(claim) ? post(task, claim, end) : unused(task, claim, end);
  }

  private boolean isFresh(Claimed claim) {
    return !clock.instant().isAfter(claim.at().plus(patience.dividedBy(2)));
  }

  /**
   * Others will soon take its winner for silent, so this attempt is over before it has begun. Its
   * winner may say so only while they still wait: later a person may have decided already.
   */
  private Step unused(SendTask task, Claimed claim, Instant deadline) {
    boolean othersStillWait =
        clock.instant().isBefore(claim.at().plus(patience.multipliedBy(3).dividedBy(4)));
    if (!othersStillWait) {
      return later("The engine took too long to confirm the claim", patience);
    }
    journal.record(task.id(), new NotSent(claim.attempt(), deadline));
    return later("The engine took too long to confirm the claim", pauses.first());
  }

  private Step withoutClaim(JournalException noClaim) {
    return noClaim.kind() == Kind.UNAVAILABLE
        ? later("Nothing was sent: " + noClaim.getMessage(), pauses.first())
        : new Step.Stuck("Nothing was sent: " + noClaim.getMessage());
  }

  private Step post(SendTask task, Claimed claim, Instant deadline) {
    Verdict verdict = api.send(task.request());
    observer.posted(task.request().endpoint(), verdict);
    PostOutcome outcome = outcomes.of(task, claim, deadline, verdict);
    journal.record(task.id(), outcome.state());
    return outcome.step();
  }

  /** A claim without an outcome: its winner may still be at it, or may have died. */
  private Step silentWinner(SendTask task, int attempt, Instant since) {
    Duration left = Duration.between(clock.instant(), since.plus(patience));
    if (left.isPositive()) {
      return later("Another activation of this job is sending the message", left);
    }
    Unclear state =
        new Unclear(attempt, since, "the runtime that made it has left no outcome", null, null);
    journal.record(task.id(), state);
    return new Step.Failed(OutcomeUnknown.failure(state));
  }
}
