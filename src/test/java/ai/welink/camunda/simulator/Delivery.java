package ai.welink.camunda.simulator;

import java.time.Instant;

/**
 * A message that a person on LinkedIn has received.
 *
 * @param at when, in WeLink's time
 */
public record Delivery(
    Channel channel, String threadId, String text, String requestId, Instant at) {

  /** Everything but the text. */
  @Override
  public String toString() {
    return channel + " message to " + threadId + " by request " + requestId + " at " + at;
  }
}
