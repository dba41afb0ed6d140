package ai.welink.camunda.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which replies the engine has taken from this receiver within a day. The engine forgets a reply
 * after minutes, but WeLink may deliver it again after half a day, when a process could take it for
 * a new one.
 *
 * <p>In memory, of the last 10,000: nothing is known of other replicas or of before a restart.
 */
final class RepliesTaken {

  private static final int CAPACITY = 10_000;
  private static final Duration KEPT = Duration.ofDays(1);

  private final InstantSource clock;
  private final Map<String, Instant> taken = new LinkedHashMap<>();

  RepliesTaken(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean has(String digest) {
    Instant at = taken.get(digest);
    return at != null && clock.instant().isBefore(at.plus(KEPT));
  }

  synchronized void add(String digest) {
    taken.remove(digest);
    if (taken.size() == CAPACITY) {
      taken.remove(taken.keySet().iterator().next());
    }
    taken.put(digest, clock.instant());
  }
}
