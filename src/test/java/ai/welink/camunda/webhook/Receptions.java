package ai.welink.camunda.webhook;

import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.EventPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What WeLink sends and what becomes of it, for tests of how bodies are received. */
final class Receptions implements WebhookObserver {

  static final Signer WELINK = new Signer("the secret of WeLink");

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  /** Takes what {@link #WELINK} has signed, and publishes it there. */
  static Intake intakeTo(LoopbackGateway gateway) {
    EventPublisher publisher =
        new EventPublisher(
            gateway.client(), new CommandBudget(Duration.ofSeconds(5), Duration.ZERO));
    return new Intake(
        new BodyHash(List.of(WELINK.secret())), new EventDesk(publisher, () -> Instant.EPOCH));
  }

  /** An authentic event about a request. */
  static byte[] event(String requestId) {
    return bytes(
        WELINK.sign("{\"event_type\":\"MESSAGE_SENT\",\"request_id\":\"" + requestId + "\"}"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What the receiver has told so far: {@code received}, and the words of outcomes. */
  BlockingQueue<String> told() {
    return told;
  }

  /** Takes the next of them, once it is there; null if none comes. */
  String nextTold() {
    try {
      return told.poll(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void received() {
    told.add("received");
  }

  @Override
  public void ended(Outcome outcome) {
    told.add(outcome.word());
  }
}
