package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When to come back, and how the header says it. */
sealed interface RetryAfter {

  Answer addTo(Answer answer, Instant now);

  /** No header. */
  record Unsaid() implements RetryAfter {
    @Override
    public Answer addTo(Answer answer, Instant now) {
      return answer;
    }
  }

  /** A number of seconds. */
  record Seconds(Duration delay) implements RetryAfter {
    @Override
    public Answer addTo(Answer answer, Instant now) {
      return answer.with("Retry-After", Long.toString(delay.toSeconds()));
    }
  }

  /** An HTTP date. */
  record Date(Duration delay) implements RetryAfter {
    @Override
    public Answer addTo(Answer answer, Instant now) {
      return answer.with("Retry-After", httpDate(now.plus(delay)));
    }

    private static String httpDate(Instant at) {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
  }
}
