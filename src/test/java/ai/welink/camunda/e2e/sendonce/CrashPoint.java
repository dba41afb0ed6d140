package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.simulator.Milestone;
import ai.welink.camunda.simulator.RequestMatcher;
import java.util.function.Function;

/** Where on the way of a send the runtime is killed, and what is then to come of the send. */
enum CrashPoint {
  BEFORE_CLAIM("before the claim", true, stage -> Held.refused(stage, Commands.CLAIM)),
  CLAIM_WON(
      "claim won, not on record",
      false,
      stage -> Held.refused(stage, Commands.RECORD_OF_THE_CLAIM)),
  CLAIM_ON_RECORD(
      "claim on record", false, stage -> Held.unheard(stage, Commands.RECORD_OF_THE_CLAIM)),
  SERVER_READING(
      "server reading",
      false,
      stage -> Held.atWeLink(stage, Milestone.BODY_HALF_READ, RequestMatcher.send())),
  SERVER_ACCEPTED(
      "accepted, not answered",
      false,
      stage -> Held.atWeLink(stage, Milestone.ACCEPTED, RequestMatcher.send())),
  ANSWERED(
      "answered, not on record",
      false,
      stage -> Held.refused(stage, Commands.RECORD_OF_THE_OUTCOME)),
  RECORDED(
      "on record, not completed",
      true,
      stage -> Held.unheard(stage, Commands.RECORD_OF_THE_OUTCOME)),
  WAITING("waiting for the verdict", true, Held::waiting);

  private final String label;
  private final boolean endsInResult;
  private final Function<Stage, Held> trap;

  CrashPoint(String label, boolean endsInResult, Function<Stage, Held> trap) {
    this.label = label;
    this.endsInResult = endsInResult;
    this.trap = trap;
  }

  /** Whether enough is on record to end in the result; else only a look into the thread tells. */
  boolean endsInResult() {
    return endsInResult;
  }

  /** Whether sends of this kind come by here. */
  boolean isOnTheWayOf(SendKind kind) {
    return this != WAITING || kind.waits();
  }

  /** From now on sends are held here. */
  Held trapOn(Stage stage) {
    return trap.apply(stage);
  }

  @Override
  public String toString() {
    return label;
  }
}
