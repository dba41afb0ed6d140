package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Requests per account in a rolling window of 60 minutes. Off until it is switched on. */
public final class RateLimit {

  private static final Duration WINDOW = Duration.ofMinutes(60);

  private final Map<String, Deque<Instant>> admitted = new HashMap<>();
  private int limit = Integer.MAX_VALUE;
  private boolean countsStatusRequests;
  private Function<Duration, RetryAfter> hint = wait -> new RetryAfter.Unsaid();

  /** Switches it on; WeLink's documented limit is 100. A refused request does not count. */
  public synchronized RateLimit perAccount(int requests) {
    limit = requests;
    return this;
  }

  /** Whether {@code get_response} counts too (default: no); undocumented at the real WeLink. */
  public synchronized RateLimit countingStatusRequests(boolean counts) {
    countsStatusRequests = counts;
    return this;
  }

  /** Says when to come back, as a number of seconds. Default: does not say. */
  public synchronized RateLimit withRetryAfterInSeconds() {
    hint = RetryAfter.Seconds::new;
    return this;
  }

  /** Says when to come back, as an HTTP date. Default: does not say. */
  public synchronized RateLimit withRetryAfterAsDate() {
    hint = RetryAfter.Date::new;
    return this;
  }

  /** Admits the request and counts it, or says no. */
  synchronized Optional<Answer> admit(WeLinkCall call, String account, Instant now) {
    if (call == WeLinkCall.GET_RESPONSE && !countsStatusRequests) {
      return Optional.empty();
    }
    Deque<Instant> window = admitted.computeIfAbsent(account, name -> new ArrayDeque<>());
    Instant start = now.minus(WINDOW);
    window.removeIf(at -> !at.isAfter(start));
    if (window.size() >= limit) {
      return Optional.of(refusal(window, now));
    }
    if (limit < Integer.MAX_VALUE) {
      window.add(now);
    }
    return Optional.empty();
  }

  private Answer refusal(Deque<Instant> window, Instant now) {
    Instant free = window.isEmpty() ? now : window.getFirst();
    Duration wait = Duration.between(now, free.plus(WINDOW));
    return hint.apply(wait).addTo(Refusals.refusal(429, "Rate limit exceeded"), now);
  }
}
