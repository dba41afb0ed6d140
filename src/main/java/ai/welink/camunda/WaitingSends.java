package ai.welink.camunda;

import ai.welink.camunda.send.SendId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sends that were handed back to the engine and have not ended here. A send may go on in
 * another replica or be canceled, so one that is not heard of for two hours, longer than any pause
 * between two steps, is forgotten; and no more than 100,000 are kept.
 */
final class WaitingSends {

  static final int CAPACITY = 100_000;
  static final Duration KEPT = Duration.ofHours(2);

  private final InstantSource clock;

  /** In the order in which they were heard of last. */
  private final Map<SendId, Instant> lastHeardOf = new LinkedHashMap<>();

  WaitingSends(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(SendId id) {
    lastHeardOf.remove(id);
    lastHeardOf.put(id, clock.instant());
    forget();
  }

  synchronized void remove(SendId id) {
    lastHeardOf.remove(id);
  }

  synchronized int count() {
    forget();
    return lastHeardOf.size();
  }

  private void forget() {
    Instant tooLongAgo = clock.instant().minus(KEPT);
    Iterator<Instant> oldestFirst = lastHeardOf.values().iterator();
    while (oldestFirst.hasNext()) {
      boolean stays = oldestFirst.next().isAfter(tooLongAgo);
      if (stays && lastHeardOf.size() <= CAPACITY) {
        return;
      }
      oldestFirst.remove();
    }
  }
}
