package ai.welink.camunda;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendObserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Counts POSTs as {@value #SENDS} and questions about results as {@value #POLLS}, and tells as
 * {@value #WAITING} how many sends this runtime has handed back to the engine and not seen end.
 */
final class SendMetrics implements SendObserver {

  static final String SENDS = "welink.sends";
  static final String POLLS = "welink.polls";
  static final String WAITING = "welink.sends.waiting";

  private final MeterRegistry registry;
  private final WaitingSends waiting;

  SendMetrics(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.waiting = new WaitingSends(clock);
    Gauge.builder(WAITING, waiting, WaitingSends::count)
        .description("Sends that wait in the engine, as far as this runtime has seen")
        .register(registry);
  }

  @Override
  public void posted(Endpoint endpoint, Verdict verdict) {
    registry
        .counter(SENDS, "endpoint", word(endpoint.name()), "verdict", verdict(verdict))
        .increment();
  }

  @Override
  public void lookedUp(Lookup lookup) {
    registry.counter(POLLS, "outcome", outcome(lookup)).increment();
  }

  @Override
  public void waiting(SendId id, boolean waits) {
    if (waits) {
      waiting.add(id);
    } else {
      waiting.remove(id);
    }
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done done -> "done";
      case Verdict.Accepted accepted -> "accepted";
      case Verdict.Refused refused -> "refused";
      case Verdict.NeverSent never -> "never-sent";
      case Verdict.Unclear unclear -> "unclear";
    };
  }

  private static String outcome(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Found found -> "found";
      case Lookup.Pending pending -> "pending";
      case Lookup.Failed failed -> "failed";
      case Lookup.NotKnown unknown -> "not-known";
      case Lookup.NotNow trouble -> "not-now";
    };
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
