package ai.welink.camunda.send;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.Verdict;

/** Is told what happens, for metrics. Gets no id and no text. Must not throw. */
public interface SendObserver {

  /** Tells nobody. */
  SendObserver NONE = new SendObserver() {};

  /** One POST has come to its verdict. */
  default void posted(Endpoint endpoint, Verdict verdict) {}

  /** One question about a result has been answered. */
  default void lookedUp(Lookup lookup) {}

  /** A job goes back to the engine, or has ended. */
  default void waiting(SendId id, boolean waits) {}
}
