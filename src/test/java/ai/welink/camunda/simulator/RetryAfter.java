package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When to come back, and how the header says it. */
sealed interface RetryAfter {

  DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

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
      return answer.with("Retry-After", Long.toString(roundedUp(delay).toSeconds()));
    }
  }

  /** An HTTP date. */
  record Date(Duration delay) implements RetryAfter {
    @Override
    public Answer addTo(Answer answer, Instant now) {
      return answer.with("Retry-After", HTTP_DATE.format(roundedUp(now.plus(delay))));
    }

    private static Instant roundedUp(Instant at) {
      return Instant.EPOCH.plus(RetryAfter.roundedUp(Duration.between(Instant.EPOCH, at)));
    }
  }

  /** To whole seconds: who comes back a moment early is refused again. */
  private static Duration roundedUp(Duration delay) {
    return delay.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
  }
}
