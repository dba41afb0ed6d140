package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long a refusal takes does not depend on how much of the hash is right. Batches with none, a
 * quarter, a half and all but one of the digits right are measured in turn, in a new order each
 * time; the slowest fifth is left out, in which other work of the machine was measured.
 *
 * <p>A difference counts as a leak if it is larger than half a percent, and if fewer than one in a
 * thousand random relabellings of the samples shows one as large. A check that compares digit by
 * digit is measured as well: if that one does not stand out, the measurement is worth nothing.
 */
class RefusalTimingIT {

  private static final int ROUNDS = 3000;
  private static final int WARM_UP = 500;
  private static final int BATCH = 50;
  private static final int RELABELLINGS = 2000;
  private static final double SMALLEST_LEAK = 0.005;
  private static final int[] RIGHT_DIGITS = {0, 16, 32, 63};

  private static final Signer WELINK = new Signer("the secret of WeLink");
  private static final BodyHash HASH = new BodyHash(List.of(WELINK.secret()));
  private static final byte[] FORM = "{\"request_id\":\"r1\"}".getBytes(StandardCharsets.UTF_8);

  /** What is known of the difference to a hash with no right digit. */
  private record Difference(int rightDigits, double nanos, double share, double t, double chance) {
    boolean isLeak() {
      return Math.abs(share) > SMALLEST_LEAK && chance < 0.001;
    }

    @Override
    public String toString() {
      return "%2d of 64 digits right: %+7.1f ns (%+.2f %%), Welch's t %+6.2f, p %.4f"
          .formatted(rightDigits, nanos, 100 * share, t, chance);
    }
  }

  @Test
  void aRefusalTakesAsLongWhateverIsRight() {
    List<Difference> real = measure("constant time", HASH::proves);
    assertThat(real).noneMatch(Difference::isLeak);
  }

  @Test
  void aCheckDigitByDigitWouldBeNoticed() {
    List<Difference> leaky = measure("digit by digit", RefusalTimingIT::digitByDigit);
    assertThat(leaky).anyMatch(Difference::isLeak);
  }

  /** Hashes the same forms, and gives up at the first digit that is wrong. */
  private static boolean digitByDigit(SignedBody body) {
    boolean proven = false;
    for (byte[] form : body.forms()) {
      String right = WELINK.hash(new String(form, StandardCharsets.UTF_8));
      int at = 0;
      while (at < 64 && right.charAt(at) == body.hash().charAt(at)) {
        at++;
      }
      proven |= at == 64;
    }
    return proven;
  }

  private static List<Difference> measure(String name, Predicate<SignedBody> check) {
    double[][] nanos = samples(check);
    double[] none = fastest(nanos[0]);
    System.out.printf("Refusal, %s: %.0f ns with no digit right%n", name, mean(none));
    List<Difference> differences =
        IntStream.range(1, RIGHT_DIGITS.length)
            .mapToObj(kind -> difference(RIGHT_DIGITS[kind], none, fastest(nanos[kind])))
            .toList();
    differences.forEach(System.out::println);
    return differences;
  }

  private static double[][] samples(Predicate<SignedBody> check) {
    SignedBody[] bodies =
        Arrays.stream(RIGHT_DIGITS).mapToObj(RefusalTimingIT::body).toArray(SignedBody[]::new);
    double[][] nanos = new double[bodies.length][ROUNDS];
    Random random = new Random(4711);
    int proven = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int first = random.nextInt(bodies.length);
      for (int i = 0; i < bodies.length; i++) {
        int kind = (first + i) % bodies.length;
        long begin = System.nanoTime();
        for (int n = 0; n < BATCH; n++) {
          proven += check.test(bodies[kind]) ? 1 : 0;
        }
        nanos[kind][Math.max(0, round)] = (System.nanoTime() - begin) / (double) BATCH;
      }
    }
    assertThat(proven).isZero();
    return nanos;
  }

  private static SignedBody body(int rightDigits) {
    StringBuilder hash = new StringBuilder(WELINK.hash(new String(FORM, StandardCharsets.UTF_8)));
    for (int i = rightDigits; i < 64; i++) {
      hash.setCharAt(i, hash.charAt(i) == '0' ? '1' : '0');
    }
    return new SignedBody(hash.toString(), FORM, FORM, FORM, JsonNodeFactory.instance.objectNode());
  }

  private static double[] fastest(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return Arrays.copyOf(sorted, sorted.length * 4 / 5);
  }

  private static Difference difference(int rightDigits, double[] none, double[] some) {
    double difference = mean(some) - mean(none);
    double error = Math.sqrt(variance(some) / some.length + variance(none) / none.length);
    return new Difference(
        rightDigits,
        difference,
        difference / mean(none),
        difference / error,
        chance(Math.abs(difference), none, some));
  }

  /** How often a difference as large comes of labels that mean nothing. */
  private static double chance(double difference, double[] none, double[] some) {
    double[] all = Arrays.copyOf(none, none.length + some.length);
    System.arraycopy(some, 0, all, none.length, some.length);
    double sum = Arrays.stream(all).sum();
    Random random = new Random(42);
    int asLarge = 0;
    for (int i = 0; i < RELABELLINGS; i++) {
      double half = 0;
      for (int at = 0; at < none.length; at++) {
        int other = at + random.nextInt(all.length - at);
        double sample = all[other];
        all[other] = all[at];
        all[at] = sample;
        half += sample;
      }
      double relabelled = half / none.length - (sum - half) / some.length;
      asLarge += Math.abs(relabelled) >= difference ? 1 : 0;
    }
    return asLarge / (double) RELABELLINGS;
  }

  private static double mean(double[] samples) {
    return Arrays.stream(samples).average().orElseThrow();
  }

  private static double variance(double[] samples) {
    double mean = mean(samples);
    return Arrays.stream(samples).map(each -> (each - mean) * (each - mean)).sum()
        / (samples.length - 1);
  }
}
