package ai.welink.camunda;

import ai.welink.camunda.send.SendObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counts what the sends do, in a runtime that counts. */
@AutoConfiguration(afterName = WeLinkMetricsAutoConfiguration.REGISTRIES)
@ConditionalOnClass(MeterRegistry.class)
public class WeLinkMetricsAutoConfiguration {

  /** Whose work must be done before it can be said whether there is a registry. */
  static final String REGISTRIES =
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration";

  @Bean
  @ConditionalOnBean(MeterRegistry.class)
  @ConditionalOnMissingBean(SendObserver.class)
  SendMetrics weLinkSendMetrics(MeterRegistry registry, ObjectProvider<Clock> clocks) {
    return new SendMetrics(registry, clocks.getIfUnique(Clock::systemUTC));
  }
}
