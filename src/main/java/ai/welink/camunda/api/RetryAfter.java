package ai.welink.camunda.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The header {@code Retry-After}: seconds, or an HTTP date. */
final class RetryAfter {

  /** No wait is longer: WeLink's window is 60 minutes (WeLink documentation). */
  static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /**
   * How long to wait, from zero to {@link #LONGEST}; null if the header is absent or unreadable.
   */
  static Duration read(String header, Instant now) {
    if (header == null || header.isBlank()) {
      return null;
    }
    String value = header.strip();
    return value.chars().allMatch(Character::isDigit) ? seconds(value) : untilDate(value, now);
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration untilDate(String date, Instant now) {
    try {
      ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return capped(Duration.between(now, then.toInstant()));
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static Duration capped(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
