package ai.welink.camunda.send;

import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import java.time.Duration;

/** What one activation of the job comes to. */
public sealed interface Step {

  /**
   * The message is out.
   *
   * @param requestId null if WeLink named none
   * @param answer what WeLink said
   * @param acceptance what it had said before, when it took the message; null if that was nothing
   *     but the id and that the message waits, or too long to be kept
   */
  record Sent(String requestId, SentAnswer answer, SentAnswer acceptance) implements Step {

    /** A message of which there is one answer alone. */
    public Sent(String requestId, SentAnswer answer) {
      this(requestId, answer, null);
    }
  }

  /**
   * WeLink has the message, and the task does not wait.
   *
   * @param answer what WeLink said; null if that was the id alone
   */
  record Accepted(String requestId, SentAnswer answer) implements Step {}

  /** The task has failed in a way that the process can branch on. */
  record Failed(WeLinkFailure failure) implements Step {}

  /**
   * The job goes back to the engine and is to come again.
   *
   * @param why a sentence without a full stop
   * @param pause positive
   * @param accepted whether WeLink has the message, so that the job waits for its verdict
   */
  record Later(String why, Duration pause, boolean accepted) implements Step {}

  /**
   * The task can't be carried out until a person changes something.
   *
   * @param sentence what, and how
   */
  record Stuck(String sentence) implements Step {}
}
