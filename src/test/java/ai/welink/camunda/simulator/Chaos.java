package ai.welink.camunda.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Faults by chance, for storms. Each request draws its lot when its head has arrived: the nth
 * request always has the same lot for the same seed, though with concurrent clients it depends on
 * luck which of them is the nth. Rules of the script go before whatever does not strike before the
 * body is read. Immutable settings, mutable luck: use an instance for one simulator only.
 */
public final class Chaos {

  private static final List<Behaviour> DROPS =
      List.of(
          Behaviours.dropBeforeReading(),
          Behaviours.dropWhileReading(),
          Behaviours.dropAfterReading(),
          Behaviours.dropAfterAccepting(),
          Behaviours.dropInMidAnswer());

  private static final List<Behaviour> ERRORS =
      List.of(
          Behaviours.status(500),
          Behaviours.status(500).andLinkedInGetsIt(),
          Behaviours.status(502),
          Behaviours.status(502).andLinkedInGetsIt(),
          Behaviours.status(503),
          Behaviours.status(504),
          Behaviours.status(504).andLinkedInGetsIt());

  private final long seed;
  private final double drops;
  private final double tooMany;
  private final double errors;
  private final Random random;

  private Chaos(long seed, double drops, double tooMany, double errors) {
    if (Math.min(drops, Math.min(tooMany, errors)) < 0 || drops + tooMany + errors > 1) {
      throw new IllegalArgumentException("fractions of all requests cannot be more than all");
    }
    this.seed = seed;
    this.drops = drops;
    this.tooMany = tooMany;
    this.errors = errors;
    this.random = new Random(seed);
  }

  /** No faults yet. */
  public static Chaos seeded(long seed) {
    return new Chaos(seed, 0, 0, 0);
  }

  /**
   * That fraction of requests loses its connection: before, while or after the request is read,
   * after it was accepted (LinkedIn gets the message), or in mid answer (LinkedIn gets it).
   */
  public Chaos dropping(double fraction) {
    return new Chaos(seed, fraction, tooMany, errors);
  }

  /** That fraction is answered 429 without {@code Retry-After}; LinkedIn gets nothing. */
  public Chaos tooManyRequests(double fraction) {
    return new Chaos(seed, drops, fraction, errors);
  }

  /**
   * That fraction is answered 500, 502, 503 or 504. A 503 means that LinkedIn gets nothing; with
   * the others it gets the message half of the time.
   */
  public Chaos serverErrors(double fraction) {
    return new Chaos(seed, drops, tooMany, fraction);
  }

  /** Repeats the same luck if the requests come in the same order. */
  public long seed() {
    return seed;
  }

  synchronized Optional<Behaviour> draw() {
    double lot = random.nextDouble();
    int kind = random.nextInt(DROPS.size() * ERRORS.size());
    if (lot < drops) {
      return Optional.of(DROPS.get(kind % DROPS.size()));
    }
    if (lot < drops + tooMany) {
      return Optional.of(Behaviours.tooManyRequests());
    }
    return lot < drops + tooMany + errors
        ? Optional.of(ERRORS.get(kind % ERRORS.size()))
        : Optional.empty();
  }

  /** Seed and fractions. */
  @Override
  public String toString() {
    return "chaos with seed %d: drops %.3f, 429 %.3f, 5xx %.3f"
        .formatted(seed, drops, tooMany, errors);
  }
}
