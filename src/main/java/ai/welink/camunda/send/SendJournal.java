package ai.welink.camunda.send;

import ai.welink.camunda.send.SendRecord.LostClaim;

/**
 * The durable record of sends. Its races:
 *
 * <ul>
 *   <li>Of all callers that ever claim one attempt of one send, in whatever process and however
 *       late, at most one gets {@code true}.
 *   <li>When a claim returns {@code true}, the claim is on record: every later {@link #read} gives
 *       this attempt as {@link SendState.Claimed} or as what was recorded after it, and has {@code
 *       lastAttempt} at least there.
 *   <li>When a claim throws, nobody has got {@code true} for it from this call.
 *   <li>{@link #read} may be as old as the activation of the job; so may the decision to claim.
 *   <li>Only the winner of an attempt records its outcome, so the record of one attempt has one
 *       writer; but {@link SendState.Unclear} may be written by others when the winner has been
 *       silent for too long.
 *   <li>What was recorded is on record when {@link #record} returns, and read by every later
 *       activation.
 * </ul>
 */
public interface SendJournal {

  /**
   * What is on record.
   *
   * @param carried what the activation of the job brought along; a journal with a memory of its own
   *     does not need it
   */
  SendRecord read(SendId id, Carried carried);

  /**
   * Claims an attempt.
   *
   * @return whether the caller, and nobody else, may make it
   * @throws JournalException if the claim could not be made or not be put on record
   */
  boolean claim(SendId id, SendState.Claimed claim);

  /**
   * Puts the outcome of an attempt on record.
   *
   * @throws JournalException if it could not be
   */
  void record(SendId id, SendState state);

  /**
   * Notes that a claim was lost, without touching what its winner may record.
   *
   * @throws JournalException if it could not be
   */
  void noteLost(SendId id, LostClaim lost);
}
