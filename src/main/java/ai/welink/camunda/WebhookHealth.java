package ai.welink.camunda;

import ai.welink.camunda.webhook.Outcome;
import ai.welink.camunda.webhook.WebhookObserver;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether the receiver gets its events to the engine: {@code UP}, or {@code UNKNOWN} from an event
 * that the engine did not take until one that it took or had. Never {@code DOWN}: an engine that is
 * away is no reason to restart a runtime, and WeLink delivers again.
 */
final class WebhookHealth implements HealthIndicator, WebhookObserver {

  private final int secrets;
  private final InstantSource clock;
  private volatile Instant lastNotTaken;
  private volatile boolean taken = true;

  WebhookHealth(int secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public void ended(Outcome outcome) {
    switch (outcome) {
      case PUBLISHED, REPEATED -> taken = true;
      case UNAVAILABLE -> {
        lastNotTaken = clock.instant();
        taken = false;
      }
      default -> {
        // says nothing about the engine
      }
    }
  }

  @Override
  public Health health() {
    Health.Builder health = taken ? Health.up() : Health.unknown();
    health.withDetail("secrets", secrets);
    Instant at = lastNotTaken;
    return at == null ? health.build() : health.withDetail("lastNotTaken", at).build();
  }
}
