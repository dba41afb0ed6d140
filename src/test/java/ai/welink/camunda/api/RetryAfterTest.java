package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
      seconds            | 120                           | PT2M
      zero               | 0                             | PT0S
      blanks around it   | `  7 `                        | PT7S
      an hour            | 3600                          | PT1H
      more than an hour  | 3601                          | PT1H
      a huge number      | 99999999999999999999999999999 | PT1H
      a date             | Thu, 01 Jan 2026 12:00:30 GMT | PT30S
      a date in the past | Thu, 01 Jan 2026 11:00:00 GMT | PT0S
      a date far away    | Fri, 01 Jan 2027 12:00:00 GMT | PT1H
      a negative number  | -5                            |
      a fraction         | 1.5                           |
      words              | later                         |
      another date       | 2026-01-01T12:00:30Z          |
      blank              | ` `                           |
      """)
  void readsSecondsAndDatesAndNothingElse(String name, String header, Duration expected) {
    assertThat(RetryAfter.read(header, NOW)).isEqualTo(expected);
  }

  @Test
  void hasNothingToSayWithoutTheHeader() {
    assertThat(RetryAfter.read(null, NOW)).isNull();
  }
}
