package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.SimulatedWeLink;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/recruiter-campaign.bpmn")
class RecruiterCampaignTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;

  @Test
  void writesToOneAfterAnother() {
    welink.byDefault(Behaviours.accept().after(A_MINUTE));
    ProcessInstanceEvent instance = campaign("Ada", "Bob", "Cy");
    for (int candidate = 1; candidate <= 3; candidate++) {
      int started = candidate;
      processes.await(() -> welink.record().sends().size() == started);
      assertThat(instance).hasActiveElement("send", 1);
      processes.pass(A_MINUTE);
      assertThat(instance).hasCompletedElement("sent", candidate);
    }

    assertThat(instance).hasCompletedElement("send", 3).isCompleted();
    assertThat(welink.linkedIn().deliveries())
        .extracting(Delivery::threadId, Delivery::text)
        .containsExactly(
            tuple("t-Ada", "Hello Ada,\nwhat do you think?"),
            tuple("t-Bob", "Hello Bob,\nwhat do you think?"),
            tuple("t-Cy", "Hello Cy,\nwhat do you think?"));
  }

  @Test
  void goesOnAfterAFailure() {
    welink.when(send().toThread("t-Bob")).then(Behaviours.failLater("PROFILE_NOT_FOUND"));
    welink.when(send().toThread("t-Dan")).then(Behaviours.dropAfterReading());
    ProcessInstanceEvent instance = campaign("Ada", "Bob", "Cy", "Dan", "Eve");

    assertThat(instance)
        .hasCompletedElement("sent", 3)
        .hasCompletedElement("sendFailed", 2)
        .hasCompletedElement("notSent", 2)
        .hasCompletedElements("candidate", "finished")
        .isCompleted();
    assertOutcomes(
        instance,
        "p-Ada SENT null",
        "p-Bob FAILED WELINK_PROFILE_NOT_FOUND",
        "p-Cy SENT null",
        "p-Dan FAILED WELINK_SEND_OUTCOME_UNKNOWN",
        "p-Eve SENT null");
  }

  @Test
  void takesTurnsWithAnotherCampaignOnTheSameSeat() {
    ProcessInstanceEvent one = campaign("Ada", "Bob");
    ProcessInstanceEvent other = campaign("Cy", "Dan");

    assertThat(one).hasCompletedElement("sent", 2).isCompleted();
    assertThat(other).hasCompletedElement("sent", 2).isCompleted();
    assertThat(welink.seats().clashes()).isEmpty();
    assertThat(welink.linkedIn().deliveries()).hasSize(4);
  }

  @Test
  void isDoneWhenThereIsNobodyToWriteTo() {
    ProcessInstanceEvent instance = campaign();

    assertThat(instance)
        .hasCompletedElements("finished")
        .isCompleted()
        .hasNotActivatedElements("send");
  }

  private void assertOutcomes(ProcessInstanceEvent instance, String... outcomes) {
    processes.assertLeft(
        instance,
        "candidate",
        "outcomes",
        all ->
            assertThat(all.valueStream().map(RecruiterCampaignTest::told))
                .containsExactly(outcomes));
  }

  private ProcessInstanceEvent campaign(String... names) {
    return processes.start(
        "recruiter-campaign",
        Map.of(
            "contractId", "contract-1",
            "seatId", "seat-1",
            "message", "what do you think?",
            "candidates", Stream.of(names).map(RecruiterCampaignTest::candidate).toList()));
  }

  private static Map<String, String> candidate(String name) {
    return Map.of("name", name, "profileId", "p-" + name, "threadId", "t-" + name);
  }

  private static String told(JsonNode outcome) {
    return String.join(
        " ",
        List.of(
            outcome.path("profileId").asText(),
            outcome.path("status").asText(),
            outcome.path("error").asText()));
  }
}
