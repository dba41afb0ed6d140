package ai.welink.camunda.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One event on its way to the receiver: what to send at which attempt, and when to give up. */
record WebhookReport(
    long number, WebhookEvent event, URI to, String secret, WebhookBody form, WebhookTrick trick) {

  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  /** The body to send at that attempt, counted from 1. */
  String body(int attempt) {
    return switch (trick) {
      case WebhookTrick.Forged forged -> form.forged(event.payload(), secret);
      case WebhookTrick.Unsigned unsigned -> form.unsigned(event.payload());
      case WebhookTrick.Truncated truncated -> attempt == 1 ? half() : whole();
      default -> whole();
    };
  }

  /** How long after that failed attempt the next one comes; empty: never. */
  Optional<Duration> retryAfter(int attempt) {
    boolean foreign =
        trick instanceof WebhookTrick.Forged || trick instanceof WebhookTrick.Unsigned;
    return foreign || attempt > RETRIES.size()
        ? Optional.empty()
        : Optional.of(RETRIES.get(attempt - 1));
  }

  /** The same event once more, with nothing special about it. */
  WebhookReport again() {
    return new WebhookReport(number, event, to, secret, form, WebhookTrick.none());
  }

  private String whole() {
    return form.signed(event.payload(), secret);
  }

  private String half() {
    return whole().substring(0, whole().length() / 2);
  }

  /** Everything but the secret and the payload. */
  @Override
  public String toString() {
    return event.kind() + " event " + number;
  }
}
