package ai.welink.camunda.api;

import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import java.time.Duration;

/** What WeLink knows about a request. Asking may be repeated at will. */
public sealed interface Lookup {

  /**
   * It succeeded.
   *
   * @param answer what WeLink said
   */
  record Found(SentAnswer answer) implements Lookup {}

  /**
   * WeLink has no verdict yet.
   *
   * @param status WeLink's word for it; null if there is none
   * @param answer what WeLink said; null if that was nothing
   */
  record Pending(String status, SentAnswer answer) implements Lookup {

    /** WeLink said no more than the word. */
    public Pending(String status) {
      this(status, null);
    }

    /** Without the word, which may be any. */
    @Override
    public String toString() {
      return "Pending";
    }
  }

  /** WeLink says that the request has failed. */
  record Failed(WeLinkFailure failure) implements Lookup {}

  /**
   * WeLink does not know the request. Right after it was accepted that may mean: not yet.
   *
   * @param reason what to report when nobody wants to ask again
   */
  record NotKnown(WeLinkFailure reason) implements Lookup {}

  /**
   * No answer about the request this time: not reachable, 429, 5xx, an answer that can't be read or
   * contradicts itself; or a 4xx that is about the question (key refused). Says nothing of the
   * message.
   *
   * @param reason what to report when nobody wants to ask again
   * @param retryAfter how long the answer asks to wait; null if it does not say
   */
  record NotNow(WeLinkFailure reason, Duration retryAfter) implements Lookup {}
}
