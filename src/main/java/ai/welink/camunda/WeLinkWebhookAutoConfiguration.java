package ai.welink.camunda;

import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.EventPublisher;
import ai.welink.camunda.webhook.WebhookObserver;
import ai.welink.camunda.webhook.WebhookReceiver;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the receiver of WeLink's events into a runtime: only where there is a servlet container and
 * at least one secret in {@code welink.webhook.secrets}.
 */
@AutoConfiguration(
    after = WeLinkAutoConfiguration.class,
    afterName = WeLinkMetricsAutoConfiguration.REGISTRIES)
@ConditionalOnClass(name = "jakarta.servlet.http.HttpServlet")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(OnWebhookSecrets.class)
public class WeLinkWebhookAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  EventPublisher weLinkEventPublisher(CamundaClient client, CommandBudget budget) {
    return new EventPublisher(client, budget);
  }

  @Bean
  ServletRegistrationBean<WebhookReceiver> weLinkWebhookReceiver(
      WeLinkProperties properties,
      EventPublisher publisher,
      ObjectProvider<WebhookObserver> observers,
      ObjectProvider<Clock> clocks) {
    WebhookReceiver receiver =
        new WebhookReceiver(
            properties.webhook().secrets(),
            publisher,
            WebhookObserver.all(observers.orderedStream().toList()),
            clocks.getIfUnique(Clock::systemUTC));
    var registration = new ServletRegistrationBean<>(receiver, path(properties));
    registration.setName("welinkWebhook");
    registration.setLoadOnStartup(1);
    return registration;
  }

  /** A wild card, or the root, would take other requests away from the runtime. */
  private static String path(WeLinkProperties properties) {
    String path = properties.webhook().path();
    if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
      throw new IllegalArgumentException(
          "welink.webhook.path must be a plain path such as /welink/webhook: " + path);
    }
    return path;
  }

  /** Counts, where the runtime counts. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  static class Metrics {

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    WebhookMetrics weLinkWebhookMetrics(MeterRegistry registry) {
      return new WebhookMetrics(registry);
    }
  }

  /** Tells its health, where the runtime tells its own. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Health {

    @Bean
    WebhookHealth welinkWebhookHealthIndicator(
        WeLinkProperties properties, ObjectProvider<Clock> clocks) {
      return new WebhookHealth(
          properties.webhook().secrets().size(), clocks.getIfUnique(Clock::systemUTC));
    }
  }
}
