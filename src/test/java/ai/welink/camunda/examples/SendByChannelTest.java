package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/send-by-channel.bpmn")
class SendByChannelTest {

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;
  @Autowired private CamundaProcessTestContext context;

  @ParameterizedTest
  @CsvSource({
    "thread, THREAD, sendToThread",
    "salesNavigator, SALES_NAVIGATOR, sendToSalesNavigatorThread",
    "recruiter, RECRUITER, sendToRecruiterThread"
  })
  void sendsOnTheChannelThatItIsGiven(String given, Channel channel, String task) {
    ProcessInstanceEvent instance = start(given);

    assertThat(instance)
        .hasCompletedElementsInOrder("whichChannel", task, "answered", "done", "sent")
        .isCompleted();
    processes.assertLeft(
        instance,
        task,
        "welinkMessage",
        message -> assertThat(message.path("status").asText()).isEqualTo("SENT"));
    assertThat(welink.linkedIn().deliveries())
        .extracting(Delivery::channel)
        .containsExactly(channel);
  }

  @Test
  void stopsAtAChannelThatThereIsNot() {
    ProcessInstanceEvent instance = start("pigeon");

    assertThat(instance).hasActiveIncidents().hasActiveElements("whichChannel");
    assertThat(welink.record().sends()).isEmpty();
  }

  @Test
  void endsWhereAnAccountNeedsCare() {
    ProcessInstanceEvent instance = failing(Behaviours.failLater("ACCOUNT_RESTRICTED"));

    assertThat(instance)
        .hasTerminatedElements("sending")
        .hasCompletedElementsInOrder("accountRestricted", "restricted")
        .isCompleted();
    assertError(instance, "accountRestricted", "WELINK_ACCOUNT_RESTRICTED");
    processes.assertLeft(
        instance,
        "accountRestricted",
        "welinkError",
        error -> {
          assertThat(error.path("request_id").asText()).isNotEmpty();
          assertThat(error.path("help").asText()).contains("Slow down");
        });
  }

  @Test
  void endsWhereOneTriesAgainLater() {
    ProcessInstanceEvent instance = failing(Behaviours.tooManyRequests());

    assertThat(instance).hasCompletedElementsInOrder("rateLimited", "limited").isCompleted();
    processes.assertLeft(
        instance,
        "rateLimited",
        "welinkError",
        error -> assertThat(error.path("retryable").asBoolean()).isTrue());
    assertThat(welink.linkedIn().deliveries()).isEmpty();
  }

  @Test
  void asksAPersonWhenNobodyKnowsWhetherItWasSent() {
    ProcessInstanceEvent instance = failing(Behaviours.dropAfterAccepting());

    assertThat(instance).hasCompletedElements("outcomeUnknown").hasActiveElements("lookIntoThread");
    assertError(instance, "outcomeUnknown", "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThatUserTask(byElementId("lookIntoThread")).isCreated().hasName("Look into the thread");
    context.completeUserTask("lookIntoThread");

    assertThat(instance).hasCompletedElements("lookIntoThread", "lookedInto").isCompleted();
    assertThat(welink.linkedIn().deliveries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOMETHING_NEW", "PROFILE_NOT_FOUND"})
  void catchesEveryOtherError(String code) {
    ProcessInstanceEvent instance = failing(Behaviours.refuse(code));

    assertThat(instance).hasCompletedElementsInOrder("otherError", "notSent").isCompleted();
    assertError(instance, "otherError", "WELINK_" + code);
  }

  @Test
  void givesUpWaitingWhenItIsTold() {
    ProcessInstanceEvent instance = failing(Behaviours.neverDecide());

    assertThat(instance).hasCompletedElementsInOrder("otherError", "notSent").isCompleted();
    assertError(instance, "otherError", "WELINK_RESULT_TIMEOUT");
  }

  private void assertError(ProcessInstanceEvent instance, String event, String code) {
    processes.assertLeft(
        instance,
        event,
        "welinkError",
        error -> assertThat(error.path("code").asText()).isEqualTo(code));
  }

  private ProcessInstanceEvent failing(Behaviour behaviour) {
    welink.when(send()).then(behaviour);
    return start("thread");
  }

  private ProcessInstanceEvent start(String channel) {
    return processes.start(
        "send-by-channel",
        Map.of(
            "channel", channel,
            "accountId", "acc-1",
            "threadId", "t-1",
            "message", "Hello",
            "giveUpAfter", "PT0.5S",
            "profileId", "profile-1",
            "contractId", "contract-1",
            "seatId", "seat-1"));
  }
}
