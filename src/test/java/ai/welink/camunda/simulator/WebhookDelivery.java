package ai.welink.camunda.simulator;

import java.time.Instant;

/**
 * One attempt to report an event, answered or not.
 *
 * @param event counts the events from 1; all attempts for one event have the same number
 * @param attempt counts the attempts for one event from 1
 * @param at when it was sent, in WeLink's time
 * @param status the HTTP status that the receiver answered; 0 if it did not answer
 */
public record WebhookDelivery(
    long event, EventKind kind, String threadId, int attempt, Instant at, int status) {

  /** Whether the receiver took it. */
  public boolean taken() {
    return status >= 200 && status < 300;
  }
}
