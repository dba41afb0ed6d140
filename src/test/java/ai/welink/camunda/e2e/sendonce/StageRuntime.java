package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.engine.CommandBudget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is different in a runtime of these tests: its clock, and how long it asks the engine. */
@Configuration(proxyBeanMethods = false)
class StageRuntime {

  static final String CLOCK = "sendonce.clock";
  static final String PER_TRY = "sendonce.per-try";
  static final String TOTAL = "sendonce.total";

  @Bean
  Clock clock(@Value("${" + CLOCK + "}") Path file) {
    return new SharedClock(file);
  }

  @Bean
  CommandBudget commandBudget(
      @Value("${" + PER_TRY + "}") Duration perTry, @Value("${" + TOTAL + "}") Duration total) {
    return new CommandBudget(perTry, total);
  }
}
