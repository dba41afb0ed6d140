package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One job, from its creation to now.
 *
 * @param elementInstanceKey the scope of the variables that belong to the task alone
 * @param headers the task's headers, such as {@code errorExpression}
 * @param retries how many are left
 * @param activations when it was handed to a worker, each time, by the engine's clock
 * @param failures each time that a worker handed it back, in order
 * @param timeouts how often no worker answered before its deadline
 * @param errorCode what it was ended with as a BPMN error; empty unless it was
 * @param errorMessage what belongs to the code; empty unless it ended with one
 * @param variables what it was completed with, or what came with the BPMN error; an object
 */
public record JobView(
    long key,
    String type,
    String elementId,
    long elementInstanceKey,
    Map<String, String> headers,
    State state,
    int retries,
    List<Instant> activations,
    List<Failure> failures,
    int timeouts,
    String errorCode,
    String errorMessage,
    JsonNode variables) {

  /** What became of a job. */
  public enum State {
    /** A worker can have it now. */
    WAITING,
    /** A worker has it, until it answers or the job times out. */
    ACTIVATED,
    /** It was handed back and has not been activated again: it may wait, or have no retries. */
    FAILED,
    /** It is done. */
    COMPLETED,
    /** It ended with a BPMN error, whether or not the process catches that. */
    ERROR_THROWN,
    /** Its task is no longer there. */
    CANCELED
  }

  /**
   * One time that a worker handed the job back.
   *
   * @param retries how many it left
   * @param backoff how long it asked the engine to wait
   * @param at when, by the engine's clock
   */
  public record Failure(int retries, Duration backoff, String message, Instant at) {}

  /** The message of the last failure; empty if it never failed. */
  public String lastFailure() {
    return failures.isEmpty() ? "" : failures.getLast().message();
  }

  /** Its history, without its variables, which may hold what must not be printed. */
  public String inShort() {
    return "%s of \"%s\": %s, %d retries, activations %s, failures %s, %d timeouts"
        .formatted(type, elementId, state, retries, activations, failures, timeouts);
  }
}
