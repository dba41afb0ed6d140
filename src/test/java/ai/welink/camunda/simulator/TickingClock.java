package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for use by many threads. */
public final class TickingClock implements InstantSource {

  private final AtomicReference<Instant> now;

  private TickingClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  /** A clock that stands at the given instant. */
  public static TickingClock startingAt(Instant start) {
    return new TickingClock(start);
  }

  /** A clock that stands at an arbitrary, always equal, instant. */
  public static TickingClock standing() {
    return startingAt(Instant.parse("2026-03-02T09:00:00Z"));
  }

  /** Moves the clock forward; whatever falls due by that happens soon, or at the next look. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
