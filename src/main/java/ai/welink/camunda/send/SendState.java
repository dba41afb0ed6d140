package ai.welink.camunda.send;

import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import java.time.Instant;

/** What is on record about one send. Each state says what the next activation of the job does. */
public sealed interface SendState {

  /** The attempt that the state is about; attempts count from 1. */
  int attempt();

  /** Nothing is on record: the first attempt is to be made. */
  record Nothing() implements SendState {
    @Override
    public int attempt() {
      return 0;
    }
  }

  /**
   * Somebody may POST, or may have done so. Never POST this attempt again.
   *
   * @param at when the claim was won
   */
  record Claimed(int attempt, Instant at) implements SendState {}

  /**
   * It is certain that this attempt sent nothing: the next one may be made.
   *
   * @param deadline until when attempts go on by themselves; null if they have ended, and a person
   *     starts anew
   */
  record NotSent(int attempt, Instant deadline) implements SendState {}

  /**
   * WeLink has the message. Never POST again; ask for the result.
   *
   * @param fingerprint of what was sent
   * @param since when it was accepted
   * @param deadline when waiting for the result ends
   * @param answer what WeLink said; null if that was the id alone. Of a task that waits, null too
   *     if it was only that the message waits, or longer than 16 KiB
   */
  record Accepted(
      int attempt,
      String requestId,
      String fingerprint,
      Instant since,
      Instant deadline,
      SentAnswer answer)
      implements SendState {

    /** An acceptance of which the id alone is kept. */
    public Accepted(
        int attempt, String requestId, String fingerprint, Instant since, Instant deadline) {
      this(attempt, requestId, fingerprint, since, deadline, null);
    }
  }

  /**
   * The message is out. Never POST again; the result is here.
   *
   * @param requestId null if WeLink named none
   * @param answer what WeLink said
   */
  record Sent(int attempt, String requestId, String fingerprint, SentAnswer answer)
      implements SendState {}

  /** WeLink took the request and said no. Never POST again by itself. */
  record Refused(int attempt, WeLinkFailure failure) implements SendState {}

  /**
   * The message may be out. Never POST again by itself.
   *
   * @param at when that attempt was made
   * @param reason what was seen
   * @param requestId null if none is known
   * @param httpStatus null if there was no answer
   */
  record Unclear(int attempt, Instant at, String reason, String requestId, Integer httpStatus)
      implements SendState {}

  /** A person has looked and wants the message sent after all. */
  record Resend() implements SendState {
    @Override
    public int attempt() {
      return 0;
    }
  }

  /**
   * Somebody has changed the record so that it can't be read. Nothing is sent.
   *
   * @param what is wrong with it; never quotes it
   */
  record Mangled(String what) implements SendState {
    @Override
    public int attempt() {
      return 0;
    }
  }
}
