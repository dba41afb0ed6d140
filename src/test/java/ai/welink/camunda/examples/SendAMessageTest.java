package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WeLinkCall;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.Incident;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/send-a-message.bpmn")
class SendAMessageTest {

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;

  @Test
  void sendsAndKeepsLinkedInsAnswer() {
    ProcessInstanceEvent instance = start();

    assertThat(instance).hasCompletedElementsInOrder("wanted", "send", "sent").isCompleted();
    processes.assertLeft(
        instance,
        "send",
        "welinkMessage",
        message -> {
          assertThat(message.path("status").asText()).isEqualTo("SENT");
          assertThat(message.path("thread_id").asText()).isEqualTo("t-1");
          assertThat(message.path("message_id").asText()).isNotEmpty();
        });
    assertThat(welink.linkedIn().deliveries()).extracting(Delivery::text).containsExactly("Hello");
  }

  @Test
  void waitsForLinkedInAsLongAsItTakes() {
    welink.when(send()).then(Behaviours.accept().after(Duration.ofMinutes(5)));
    ProcessInstanceEvent instance = start();

    processes.await(() -> welink.record().count(WeLinkCall.GET_RESPONSE) >= 3);
    assertThat(instance).hasActiveElements("send").hasNoActiveIncidents();
    assertThat(welink.linkedIn().deliveries()).isEmpty();
    processes.pass(Duration.ofMinutes(5));

    assertThat(instance).hasCompletedElements("sent").isCompleted();
    assertThat(welink.record().sends()).hasSize(1);
    assertThat(welink.linkedIn().deliveries()).hasSize(1);
  }

  @Test
  void stopsWithWeLinksWordsWhenItIsRefused() {
    welink.when(send()).then(Behaviours.refuse("PROFILE_NOT_FOUND"));
    ProcessInstanceEvent instance = start();

    Incident incident = processes.incident(instance);
    assertThat(incident.getElementId()).isEqualTo("send");
    assertThat(incident.getErrorMessage()).contains("WELINK_PROFILE_NOT_FOUND");
    assertThat(instance).hasActiveElements("send");
  }

  @Test
  void sendsOnceMoreWhenAPersonHasLookedAndWantsIt() {
    welink.when(send()).then(Behaviours.dropAfterReading()).once();
    ProcessInstanceEvent instance = start();

    Incident incident = processes.incident(instance);
    assertThat(incident.getElementId()).isEqualTo("send");
    assertThat(incident.getErrorMessage()).contains("WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(welink.linkedIn().deliveries()).isEmpty();
    processes.retry(incident, Map.of("welink_send", Map.of("resend", true)));

    assertThat(instance).hasCompletedElements("sent").hasNoActiveIncidents().isCompleted();
    assertThat(welink.linkedIn().deliveries()).hasSize(1);
  }

  @Test
  void sendsNothingWhenAPersonRetriesWithoutSayingSo() {
    welink.when(send()).then(Behaviours.dropAfterAccepting()).once();
    ProcessInstanceEvent instance = start();
    Incident first = processes.incident(instance);
    processes.retry(first, Map.of());

    long key = first.getIncidentKey();
    processes.await(() -> processes.incident(instance).getIncidentKey() != key);
    assertThat(processes.incident(instance).getErrorMessage())
        .contains("WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(welink.record().sends()).hasSize(1);
  }

  private ProcessInstanceEvent start() {
    return processes.start(
        "send-a-message", Map.of("accountId", "acc-1", "threadId", "t-1", "message", "Hello"));
  }
}
