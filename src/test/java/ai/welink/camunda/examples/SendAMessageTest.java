package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendAMessageTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void sendsAndKeepsLinkedInsAnswer() {
    ProcessView ended = Example.SEND_A_MESSAGE.startFor(platform, "t-1", Map.of()).awaitEnd();

    assertThat(ended.completed()).contains("sent");
    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
    assertThat(platform.welink().linkedIn().deliveriesTo("t-1")).hasSize(1);
  }

  @Test
  void sendsOnceMoreWhenAPersonHasLookedAndWantsIt() {
    platform
        .welink()
        .when(RequestMatcher.send().toThread("t-lost"))
        .then(Behaviours.dropAfterReading())
        .once();
    ProcessView process = Example.SEND_A_MESSAGE.startFor(platform, "t-lost", Map.of());

    IncidentView incident = process.awaitIncident();
    assertThat(incident.message()).contains("WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(platform.welink().linkedIn().deliveriesTo("t-lost")).isEmpty();

    platform
        .engine()
        .setLocalVariables(
            incident.elementInstanceKey(), Map.of("welink_send", Map.of("resend", true)));
    platform.engine().resolve(incident);

    assertThat(process.awaitEnd().completed()).contains("sent");
    assertThat(platform.welink().linkedIn().deliveriesTo("t-lost")).hasSize(1);
  }
}
