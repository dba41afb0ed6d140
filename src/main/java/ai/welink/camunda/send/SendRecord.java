package ai.welink.camunda.send;

import java.time.Instant;

/**
 * All that is on record about one send.
 *
 * @param state what is known of the message
 * @param lastAttempt the last attempt whose claim is on record, 0 if there is none; survives when a
 *     person overwrites the state to send again
 * @param lost the last claim that somebody lost; null if there is none
 */
public record SendRecord(SendState state, int lastAttempt, LostClaim lost) {

  /** A send of which nothing is known. */
  public static final SendRecord EMPTY = new SendRecord(new SendState.Nothing(), 0, null);

  /**
   * A claim that was lost.
   *
   * @param at when that was noticed first
   */
  public record LostClaim(int attempt, Instant at) {}
}
