package ai.welink.camunda.api;

import java.time.Duration;

/** What was seen of one HTTP call. */
sealed interface Exchange {

  /**
   * A whole answer came.
   *
   * @param body at most {@value OkHttpExchange#LONGEST_BODY} bytes
   * @param retryAfter null if the answer does not say
   */
  record Answered(int status, byte[] body, Duration retryAfter) implements Exchange {}

  /**
   * An answer began, and its body could not be read to its end.
   *
   * @param why the end of a sentence that starts with "the answer"
   */
  record Unreadable(int status, String why, Duration retryAfter) implements Exchange {}

  /**
   * No answer came.
   *
   * @param written whether any part of the request may be on the wire
   * @param why a clause that says how far it got
   */
  record Silence(boolean written, String why) implements Exchange {}
}
