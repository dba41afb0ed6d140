package ai.welink.camunda.api;

import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import java.time.Duration;

/**
 * What one POST of a message came to. Each verdict says whether the POST may be repeated: only
 * {@link NeverSent} may, by itself; {@link Refused} may when a person tries again and {@code
 * repeatable} says so.
 */
public sealed interface Verdict {

  /**
   * 2xx with the result: the message is out.
   *
   * @param requestId null if the answer names none
   * @param answer what WeLink said
   */
  record Done(String requestId, SentAnswer answer) implements Verdict {}

  /**
   * 2xx with a request id: WeLink has it, and its answer comes later. Never to be repeated.
   *
   * @param answer what WeLink said; null if that was the id alone
   */
  record Accepted(String requestId, SentAnswer answer) implements Verdict {

    /** WeLink said the id alone. */
    public Accepted(String requestId) {
      this(requestId, null);
    }
  }

  /**
   * WeLink, or HTTP with a 4xx, says no.
   *
   * @param repeatable whether nothing can have been sent: true for a 4xx, which is said before
   *     anything is done
   */
  record Refused(WeLinkFailure failure, boolean repeatable) implements Verdict {}

  /**
   * The request had not started to be written, or WeLink answered 429 or 503.
   *
   * @param reason what to report when the task's time is up
   * @param retryAfter how long the answer asks to wait; null if it does not say
   */
  record NeverSent(WeLinkFailure reason, Duration retryAfter) implements Verdict {}

  /**
   * The request was on the wire, and no answer tells what became of it. Never repeated by itself.
   *
   * @param reason one sentence that says what was seen
   * @param requestId null if the answer names none
   * @param httpStatus null if there was no answer
   */
  record Unclear(String reason, String requestId, Integer httpStatus) implements Verdict {}
}
