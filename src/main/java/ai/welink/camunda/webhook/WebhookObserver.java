package ai.welink.camunda.webhook;

import java.util.List;

/** Is told what the receiver does, for metrics and health. Gets no content. Must not throw. */
public interface WebhookObserver {

  /** A POST has arrived; nothing of its body has been read. */
  default void received() {}

  /** A POST is about to be answered. */
  default void ended(Outcome outcome) {}

  /** An observer that tells all of them. */
  static WebhookObserver all(List<WebhookObserver> observers) {
    return new WebhookObserver() {
      @Override
      public void received() {
        observers.forEach(WebhookObserver::received);
      }

      @Override
      public void ended(Outcome outcome) {
        observers.forEach(each -> each.ended(outcome));
      }
    };
  }
}
