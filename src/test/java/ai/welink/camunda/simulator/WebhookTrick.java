package ai.welink.camunda.simulator;

import java.time.Duration;

/** What goes wrong with the report of one event. */
public sealed interface WebhookTrick {

  /** Nothing. */
  record None() implements WebhookTrick {}

  /** A second report of the same event, byte for byte, once the first has been taken. */
  record Twice() implements WebhookTrick {}

  /** The first report comes that much later, perhaps after those of later events. */
  record Late(Duration by) implements WebhookTrick {}

  /** Somebody else reports, with a wrong hash; never tried again. */
  record Forged() implements WebhookTrick {}

  /** Somebody else reports, without a hash; never tried again. */
  record Unsigned() implements WebhookTrick {}

  /** The first report stops half way (as a proper HTTP request); retries are whole. */
  record Truncated() implements WebhookTrick {}

  /** WeLink forgets to report. */
  record Lost() implements WebhookTrick {}

  /** {@link None}. */
  static WebhookTrick none() {
    return new None();
  }

  /** {@link Twice}. */
  static WebhookTrick twice() {
    return new Twice();
  }

  /** {@link Late}. */
  static WebhookTrick late(Duration by) {
    return new Late(by);
  }

  /** {@link Forged}. */
  static WebhookTrick forged() {
    return new Forged();
  }

  /** {@link Unsigned}. */
  static WebhookTrick unsigned() {
    return new Unsigned();
  }

  /** {@link Truncated}. */
  static WebhookTrick truncated() {
    return new Truncated();
  }

  /** {@link Lost}. */
  static WebhookTrick lost() {
    return new Lost();
  }
}
