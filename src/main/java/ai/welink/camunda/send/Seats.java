package ai.welink.camunda.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The recruiter seats that are occupied by this runtime. LinkedIn does not allow two concurrent
 * sessions on a recruiter plan (WeLink's endpoint page), so a seat serves one send at a time, from
 * its POST to its verdict.
 *
 * <p>A hold is a lease: a send whose process was cancelled never comes back to release it. Nothing
 * is known of other runtimes.
 */
public final class Seats {

  private record Hold(SendId holder, Instant until) {}

  /** Longer than any pause between two tries. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

  private final InstantSource clock;
  private final Map<String, Hold> holds = new HashMap<>();

  /** Who found a seat busy, and when last. */
  private final Map<String, Map<SendId, Instant>> waiting = new HashMap<>();

  /**
   * @param clock tells when a lease has ended
   */
  public Seats(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes the seat, or keeps it for longer.
   *
   * @param seat null always succeeds
   * @return whether the send has it now
   */
  synchronized boolean hold(String seat, SendId holder, Instant until) {
    if (seat == null) {
      return true;
    }
    Instant now = clock.instant();
    holds.values().removeIf(hold -> !hold.until().isAfter(now));
    Hold current = holds.get(seat);
    if (current != null && !current.holder().equals(holder)) {
      waiting.computeIfAbsent(seat, each -> new HashMap<>()).put(holder, now);
      return false;
    }
    stopWaiting(seat, holder, now);
    holds.put(seat, new Hold(holder, until));
    return true;
  }

  /** Gives the seat back, if this send has it. */
  synchronized void release(String seat, SendId holder) {
    Hold current = holds.get(seat);
    if (current != null && current.holder().equals(holder)) {
      holds.remove(seat);
    }
  }

  /** How many sends have found this seat busy and may come again; at least 1. */
  synchronized int waitingFor(String seat) {
    return Math.max(1, waiting.getOrDefault(seat, Map.of()).size());
  }

  /** Whoever has not come for so long was cancelled, or goes on in another runtime. */
  private void stopWaiting(String seat, SendId holder, Instant now) {
    Map<SendId, Instant> others = waiting.getOrDefault(seat, new HashMap<>());
    others.remove(holder);
    others.values().removeIf(last -> last.plus(FORGOTTEN_AFTER).isBefore(now));
    if (others.isEmpty()) {
      waiting.remove(seat);
    }
  }
}
