package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often sends that wait for one recruiter seat try it. */
class BusySeatTest {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private final Random random = new Random(7);
  private final Pauses pauses = new Pauses(FIRST, Duration.ofMinutes(1), () -> random);

  @Test
  void aFewTryItAboutOnceInTheFirstPause() {
    assertThat(average(1)).isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 40, 400})
  void manyTogetherTryItNoMoreOftenThanAFew(int waiting) {
    double triesInTheFirstPause = waiting * (double) FIRST.toMillis() / average(waiting).toMillis();
    assertThat(triesInTheFirstPause).isBetween(3.5, 4.5);
  }

  @Test
  void nobodyStaysAwayForLongerThanAQuarterOfAnHour() {
    assertThat(IntStream.range(0, 1_000).mapToObj(each -> pauses.untilSeatIsTriedAgain(100_000)))
        .allMatch(pause -> pause.compareTo(Duration.ofMinutes(15)) <= 0);
  }

  private Duration average(int waiting) {
    return IntStream.range(0, 1_000)
        .mapToObj(each -> pauses.untilSeatIsTriedAgain(waiting))
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(1_000);
  }
}
