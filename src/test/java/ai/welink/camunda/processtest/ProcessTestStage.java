package ai.welink.camunda.processtest;

import ai.welink.camunda.embedded.cpt.ProcessTestPlatform;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.TickingClock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Sets up WeLink, and the engine unless it is elsewhere, before the application of a test. */
final class ProcessTestStage implements ApplicationContextInitializer<GenericApplicationContext> {

  static final String WEBHOOK_PATH = "/welink/webhook";
  static final String WEBHOOK_SECRET = "secret-code-of-the-tests";

  @Override
  public void initialize(GenericApplicationContext context) {
    EngineMode mode = EngineMode.of(context.getEnvironment());
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    TickingClock clock = TickingClock.standing();
    SimulatedWeLink welink = SimulatedWeLink.configure().clock(clock).start();
    beans.registerSingleton("simulatedWeLink", welink);
    beans.registerSingleton("clockOfWeLink", clock);
    beans.registerDisposableBean("simulatedWeLink", welink::close);
    context.registerBean(Processes.class);
    Map<String, Object> properties = new HashMap<>(ProcessTestPlatform.runtimeProperties());
    properties.putAll(connectors(welink));
    properties.putAll(mode == EngineMode.EMBEDDED ? embedded(beans) : elsewhere(mode));
    var source = new MapPropertySource("process test", properties);
    context.getEnvironment().getPropertySources().addFirst(source);
  }

  private static Map<String, String> connectors(SimulatedWeLink welink) {
    return Map.of(
        "welink.base-url",
        welink.baseUrl().toString(),
        "welink.poll.initial",
        "PT0.1S",
        "welink.poll.max",
        "PT0.5S",
        "welink.webhook.path",
        WEBHOOK_PATH,
        "welink.webhook.secrets[0]",
        WEBHOOK_SECRET,
        ProcessTestPlatform.secret("WELINK_API_KEY"),
        SimulatedWeLink.API_KEY,
        ProcessTestPlatform.secret("WELINK_API_SECRET"),
        SimulatedWeLink.API_SECRET,
        "camunda.process-test.coverage.excluded-processes",
        Processes.PASSING_TIME);
  }

  private static Map<String, String> embedded(DefaultListableBeanFactory beans) {
    ProcessTestPlatform platform = ProcessTestPlatform.start();
    beans.registerSingleton("processTestPlatform", platform);
    beans.registerDisposableBean("processTestPlatform", platform::close);
    return platform.properties();
  }

  private static Map<String, String> elsewhere(EngineMode mode) {
    return Map.of("camunda.process-test.runtime-mode", mode.word());
  }
}
