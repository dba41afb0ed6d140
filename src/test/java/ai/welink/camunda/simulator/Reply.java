package ai.welink.camunda.simulator;

import java.util.Map;

/** What is answered, wherever it gets to. */
sealed interface Reply {

  /** What the documentation says: an id for a send, the verdict for get_response, and so on. */
  record AsDocumented() implements Reply {}

  /** A send's result, in the answer itself. */
  record ResultAtOnce(boolean underResult) implements Reply {}

  /** An error of WeLink's. */
  record Refusal(int status, Failure failure) implements Reply {}

  /** A bare HTTP status, as a gateway gives it. */
  record Status(int status, RetryAfter retryAfter) implements Reply {}

  /** Something else made out of what the documentation says. */
  record Instead(Map<String, String> headers, Distortion distortion) implements Reply {}

  /** A redirect. */
  record Redirect(int status, String location) implements Reply {}

  /** Makes a body out of the documented one. */
  interface Distortion {
    AnswerBody of(byte[] documented);
  }
}
