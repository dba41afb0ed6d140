package ai.welink.camunda;

import ai.welink.camunda.webhook.Outcome;
import ai.welink.camunda.webhook.WebhookObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what the receiver does as {@value #EVENTS}. The tag {@code outcome} is {@code received}
 * for every POST, and once more what became of it: a sum over all outcomes counts twice.
 */
final class WebhookMetrics implements WebhookObserver {

  static final String EVENTS = "welink.webhook.events";

  private final Counter received;
  private final Map<Outcome, Counter> ended;

  WebhookMetrics(MeterRegistry registry) {
    this.received = counter(registry, "received");
    this.ended =
        Arrays.stream(Outcome.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    each -> counter(registry, each.word()),
                    (one, same) -> one,
                    () -> new EnumMap<>(Outcome.class)));
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder(EVENTS)
        .description("Requests to the receiver of WeLink's events, and what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Override
  public void received() {
    received.increment();
  }

  @Override
  public void ended(Outcome outcome) {
    ended.get(outcome).increment();
  }
}
