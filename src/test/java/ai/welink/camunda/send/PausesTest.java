package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  /** The random part of a pause at its longest, or at its shortest. */
  private static Pauses pauses(boolean longest) {
    RandomGenerator edge =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("only within a bound");
          }

          @Override
          public long nextLong(long bound) {
            return longest ? bound - 1 : 0;
          }
        };
    return new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1), () -> edge);
  }

  @ParameterizedTest
  @CsvSource({"0,5", "4,5", "5,5", "6,6", "59,59", "60,60", "61,60", "9000,60"})
  void looksAgainAfterAsLongAsItHasWaited(long waited, long pause) {
    assertThat(pauses(true).untilNextLook(SINCE, SINCE.plusSeconds(waited)))
        .isEqualTo(Duration.ofSeconds(pause));
  }

  @ParameterizedTest
  @CsvSource({
    "0,,5",
    "30,,30",
    "600,,600",
    "601,,600",
    "30,90,90",
    "30,1,5",
    "30,0,5",
    "30,3600,3600"
  })
  void afterTroubleItWaitsForUpToTenMinutesOrAsLongAsItIsAsked(
      long waited, Long asked, long pause) {
    Duration retryAfter = asked == null ? null : Duration.ofSeconds(asked);
    assertThat(pauses(true).untilNextLookAfterTrouble(SINCE, SINCE.plusSeconds(waited), retryAfter))
        .isEqualTo(Duration.ofSeconds(pause));
  }

  @ParameterizedTest
  @CsvSource({"1,5", "2,10", "3,20", "7,320", "8,600", "9,600", "17,600", "18,600", "70,600"})
  void attemptsSpreadOverADoublingRange(int attempt, long range) {
    assertThat(pauses(true).untilNextAttempt(attempt, null)).isEqualTo(Duration.ofSeconds(range));
    assertThat(pauses(false).untilNextAttempt(attempt, null)).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void anAttemptWaitsForWhatIsAskedAndThenSpreads() {
    Duration asked = Duration.ofSeconds(90);
    assertThat(pauses(false).untilNextAttempt(1, asked)).isEqualTo(asked);
    assertThat(pauses(true).untilNextAttempt(2, asked)).isEqualTo(asked.plusSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"1,5", "4,5", "5,10", "8,10", "9,15", "480,600", "481,600", "100000,600"})
  void aBusySeatIsTriedLessOftenTheMoreWaitForIt(int waiting, long range) {
    Duration whole = Duration.ofSeconds(range);
    assertThat(pauses(false).untilSeatIsTriedAgain(waiting)).isEqualTo(whole.dividedBy(2));
    assertThat(pauses(true).untilSeatIsTriedAgain(waiting))
        .isEqualTo(whole.plus(whole.dividedBy(2)));
  }

  @Test
  void isLongAfterFromTheLongestPauseOn() {
    assertThat(pauses(true).isLongAfter(SINCE, SINCE.plusMillis(59_999))).isFalse();
    assertThat(pauses(true).isLongAfter(SINCE, SINCE.plusSeconds(60))).isTrue();
    assertThat(pauses(true).first()).isEqualTo(Duration.ofSeconds(5));
  }
}
