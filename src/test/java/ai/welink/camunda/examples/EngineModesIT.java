package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ai.welink.camunda.embedded.cpt.ProcessTestPlatform;
import ai.welink.camunda.processtest.ProcessTestRun;
import org.junit.jupiter.api.Test;

/** The same test class, told from outside where its engine is. */
class EngineModesIT {

  @Test
  void runsAgainstAnEngineThatIsThereAlready() {
    try (ProcessTestPlatform elsewhere = ProcessTestPlatform.start()) {
      ProcessTestRun run = new ProcessTestRun().withProperty("cpt.mode", "remote");
      elsewhere.properties().forEach(run::withProperty);
      var outcome = run.of(selectClass(SendAMessageTest.class));

      assertThat(outcome.failures()).isEmpty();
      assertThat(outcome.succeeded()).isEqualTo(5);
      assertThat(elsewhere.facade().refusals()).isEmpty();
      assertThat(elsewhere.engine().instances("send-a-message")).as("purged").isEmpty();
    }
  }
}
