package ai.welink.camunda.send;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** How long a job stays away before it comes again. */
public final class Pauses {

  private static final Duration LONGEST_AFTER_TROUBLE = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 16;

  /** How often a busy seat is tried in the first pause's time, whoever tries. */
  private static final int TRIES_OF_A_SEAT = 4;

  private final Duration initial;
  private final Duration max;
  private final Supplier<RandomGenerator> random;

  /**
   * @param initial the first pause between two looks at a result; also the unit of growth after
   *     trouble
   * @param max the longest pause between two looks
   * @param random the calling thread's generator; spreads attempts that failed together
   */
  public Pauses(Duration initial, Duration max, Supplier<RandomGenerator> random) {
    this.initial = initial;
    this.max = max;
    this.random = random;
  }

  /** The first pause. */
  Duration first() {
    return initial;
  }

  /** Until the next look: as long as it has waited so far, which doubles, within the settings. */
  Duration untilNextLook(Instant since, Instant now) {
    return clamp(Duration.between(since, now), max);
  }

  /** Until the next look after one that brought no answer. */
  Duration untilNextLookAfterTrouble(Instant since, Instant now, Duration retryAfter) {
    Duration grown = clamp(Duration.between(since, now), longest(max, LONGEST_AFTER_TROUBLE));
    return retryAfter == null ? grown : longest(retryAfter, initial);
  }

  /** Whether as long has passed as the longest pause between two looks. */
  boolean isLongAfter(Instant since, Instant now) {
    return Duration.between(since, now).compareTo(max) >= 0;
  }

  /** Until the next attempt to send: full jitter over a doubling range, on top of what is asked. */
  Duration untilNextAttempt(int attempt, Duration retryAfter) {
    long unit = initial.toMillis() << Math.min(attempt - 1, DOUBLINGS);
    long range = Math.min(unit, LONGEST_AFTER_TROUBLE.toMillis());
    Duration jitter = Duration.ofMillis(random.get().nextLong(range + 1));
    Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
    return longest(asked.plus(jitter), Duration.ofMillis(1));
  }

  /**
   * Until a busy seat is tried again. The more sends wait for it the longer, so that all of them
   * together try at a steady rate.
   *
   * @param waiting how many they are, from 1 on
   */
  Duration untilSeatIsTriedAgain(int waiting) {
    long unit = initial.toMillis() * Math.ceilDiv(waiting, TRIES_OF_A_SEAT);
    long range = Math.min(unit, LONGEST_AFTER_TROUBLE.toMillis());
    return Duration.ofMillis(range / 2 + random.get().nextLong(range + 1));
  }

  private Duration clamp(Duration pause, Duration longest) {
    Duration capped = pause.compareTo(longest) > 0 ? longest : pause;
    return longest(capped, initial);
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
