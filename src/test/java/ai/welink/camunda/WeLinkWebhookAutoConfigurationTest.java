package ai.welink.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.engine.EventPublisher;
import ai.welink.camunda.send.SendObserver;
import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.webhook.WebhookReceiver;
import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class WeLinkWebhookAutoConfigurationTest {

  private static final String SECRETS = "welink.webhook.secrets=the secret of WeLink";

  private static final AutoConfigurations ALL =
      AutoConfigurations.of(
          WeLinkAutoConfiguration.class,
          WeLinkWebhookAutoConfiguration.class,
          WeLinkMetricsAutoConfiguration.class);

  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner()
          .withConfiguration(ALL)
          .withBean(CamundaClient.class, WeLinkWebhookAutoConfigurationTest::client);

  /** A real client of an engine that is not there. */
  private static CamundaClient client() {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .preferRestOverGrpc(false)
        .grpcAddress(URI.create("http://127.0.0.1:9"))
        .build();
  }

  @Test
  void thereIsNoReceiverWithoutASecret() {
    web.run(
        context ->
            assertThat(context)
                .doesNotHaveBean(ServletRegistrationBean.class)
                .doesNotHaveBean(EventPublisher.class)
                .doesNotHaveBean(WebhookHealth.class));
    web.withPropertyValues("welink.webhook.secrets=")
        .run(context -> assertThat(context).doesNotHaveBean(ServletRegistrationBean.class));
  }

  @Test
  void aSecretBringsAReceiverAtItsPath() {
    web.withPropertyValues(SECRETS)
        .run(
            context -> {
              ServletRegistrationBean<?> receiver = context.getBean(ServletRegistrationBean.class);
              assertThat(receiver.getServlet()).isInstanceOf(WebhookReceiver.class);
              assertThat((Object) receiver.getUrlMappings()).hasToString("[/welink/webhook]");
            });
    web.withPropertyValues("welink.webhook.secrets[0]=0123456789", "welink.webhook.path=/in/x.y")
        .run(
            context ->
                assertThat(context)
                    .getBean(ServletRegistrationBean.class)
                    .extracting(ServletRegistrationBean::getUrlMappings)
                    .hasToString("[/in/x.y]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/in/", "/in/*", "/*", "//in", "/in?x", "/in put", "/{in}", "/in;a"})
  void refusesAPathThatIsNotPlain(String path) {
    web.withPropertyValues(SECRETS, "welink.webhook.path=" + path)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "welink.webhook.path must be a plain path such as /welink/webhook: "
                            + path));
  }

  @Test
  void refusesABadSecretAndDoesNotShowIt() {
    web.withPropertyValues("welink.webhook.secrets=0123456789,tooFew7")
        .run(
            context -> {
              assertThat(context)
                  .getFailure()
                  .rootCause()
                  .hasMessageStartingWith("welink.webhook.secrets[1] must ");
              StringWriter all = new StringWriter();
              context.getStartupFailure().printStackTrace(new PrintWriter(all));
              assertThat(all.toString()).doesNotContain("tooFew7", "0123456789");
            });
  }

  @Test
  void refusesABlankSecret() {
    web.withPropertyValues("welink.webhook.secrets=0123456789,")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage("welink.webhook.secrets[1] must not be blank"));
  }

  @Test
  void theConnectorsWorkInARuntimeWithoutAWebServer() {
    new ApplicationContextRunner()
        .withConfiguration(ALL)
        .withBean(CamundaClient.class, WeLinkWebhookAutoConfigurationTest::client)
        .withClassLoader(
            new FilteredClassLoader("jakarta.servlet", "io.micrometer", "org.springframework.web"))
        .withPropertyValues(SECRETS)
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(SendOnce.class)
                    .doesNotHaveBean("weLinkWebhookReceiver"));
  }

  @Test
  void theReceiverWorksInARuntimeThatNeitherCountsNorTellsItsHealth() {
    web.withPropertyValues(SECRETS)
        .withClassLoader(
            new FilteredClassLoader(
                "io.micrometer.core", "org.springframework.boot.actuate.health"))
        .run(context -> assertThat(context).hasSingleBean(ServletRegistrationBean.class));
    web.withPropertyValues(SECRETS)
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(WebhookMetrics.class)
                    .doesNotHaveBean(SendObserver.class));
  }

  @Test
  void aRegistryBringsTheCounters() {
    web.withPropertyValues(SECRETS)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(WebhookMetrics.class)
                    .hasSingleBean(SendMetrics.class));
  }

  @Test
  void anObserverOfTheApplicationReplacesTheCountersOfTheSends() {
    web.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean("mine", SendObserver.class, () -> SendObserver.NONE)
        .run(
            context -> assertThat(context.getBean(SendObserver.class)).isSameAs(SendObserver.NONE));
  }
}
