package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/outreach-with-follow-ups.bpmn")
class OutreachTest {

  private static final List<String> TEXTS = List.of("one", "two", "three", "never");
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration ALMOST_THREE_DAYS = Duration.ofDays(3).minus(A_MINUTE);

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;

  @AfterEach
  void leavesNoTrackerRunning() {
    assertThat(welink.trackersRunning()).isEmpty();
  }

  @Test
  void endsWithTheReplyOnDayOne() {
    ProcessInstanceEvent instance = start(Map.of("messages", TEXTS));
    assertThat(instance).isWaitingForMessage("welink-reply", "t-1");
    processes.pass(Duration.ofHours(8));
    reply();

    assertThat(instance)
        .hasCompletedElementsInOrder("send", "replyOrNot", "reply", "replied")
        .hasCorrelatedMessage("welink-reply", "t-1")
        .isCompleted()
        .hasNotActivatedElements("noReply");
    processes.assertLeft(
        instance,
        "reply",
        "welinkReply",
        reply -> assertThat(reply.path("thread_id").asText()).isEqualTo("t-1"));
    assertThat(textsReceived()).containsExactly("one");
  }

  @Test
  void waitsThreeDaysForAReplyBeforeItFollowsUp() {
    ProcessInstanceEvent instance = start(Map.of());
    waitOnce(instance, 1);

    assertThat(instance)
        .hasCompletedElementsInOrder("noReply", "stopTracking", "followUp", "send")
        .hasActiveElements("replyOrNot")
        .hasVariable("waitForReply", "P3D");
    assertThat(textsReceived()).hasSize(2).doesNotHaveDuplicates();
    reply();
    assertThat(instance).isCompleted();
  }

  @Test
  void endsWithAReplyDuringTheSecondWait() {
    ProcessInstanceEvent instance = start(Map.of("messages", TEXTS));
    waitOnce(instance, 1);
    assertThat(instance).hasCompletedElement("send", 2).hasActiveElements("replyOrNot");
    reply();

    assertThat(instance).hasCompletedElementsInOrder("noReply", "reply", "replied").isCompleted();
    assertThat(textsReceived()).containsExactly("one", "two");
  }

  @Test
  void givesUpAfterTwoFollowUps() {
    ProcessInstanceEvent instance = start(Map.of("messages", TEXTS));
    for (int wait = 1; wait <= 3; wait++) {
      waitOnce(instance, wait);
    }

    assertThat(instance)
        .hasCompletedElement("stopTracking", 3)
        .hasCompletedElements("gaveUp")
        .isCompleted()
        .hasNotActivatedElements("replied");
    assertThat(textsReceived()).containsExactly("one", "two", "three");
  }

  @Test
  void waitsAsLongAsItIsTold() {
    ProcessInstanceEvent instance =
        start(Map.of("messages", List.of("one"), "waitForReply", "PT1H"));
    assertThat(instance).hasActiveElements("replyOrNot");
    processes.pass(Duration.ofHours(1));

    assertThat(instance).hasCompletedElementsInOrder("noReply", "gaveUp").isCompleted();
  }

  @Test
  void stopsTrackingWhenTheAccountIsRestrictedInTheMiddle() {
    welink.when(send().nth(2)).then(Behaviours.failLater("ACCOUNT_RESTRICTED"));
    ProcessInstanceEvent instance = start(Map.of("messages", TEXTS));
    waitOnce(instance, 1);

    assertThat(instance)
        .hasCompletedElementsInOrder(
            "sendFailed", "stopTrackingAfterError", "isRestricted", "restricted")
        .isCompleted();
    processes.assertLeft(
        instance,
        "sendFailed",
        "welinkError",
        error -> assertThat(error.path("code").asText()).isEqualTo("WELINK_ACCOUNT_RESTRICTED"));
    assertThat(textsReceived()).containsExactly("one");
  }

  @Test
  void stopsTrackingOfAMessageThatMayHaveBeenSent() {
    welink.when(send()).then(Behaviours.dropAfterAccepting());
    ProcessInstanceEvent instance = start(Map.of());

    assertThat(instance)
        .hasCompletedElementsInOrder("sendFailed", "stopTrackingAfterError", "notSent")
        .isCompleted();
    processes.assertLeft(
        instance,
        "stopTrackingAfterError",
        "welinkTracking",
        tracking -> assertThat(tracking.path("status").asText()).isEqualTo("STOPPED"));
  }

  /** Passes the wait of that number, which must take three days and not a minute less. */
  private void waitOnce(ProcessInstanceEvent instance, int wait) {
    assertThat(instance).hasCompletedElement("send", wait).hasActiveElements("replyOrNot");
    processes.pass(ALMOST_THREE_DAYS);
    if (wait == 1) {
      assertThat(instance).hasNotActivatedElements("noReply");
    } else {
      assertThat(instance).hasCompletedElement("noReply", wait - 1);
    }
    processes.pass(A_MINUTE);
    assertThat(instance).hasCompletedElement("noReply", wait);
  }

  private ProcessInstanceEvent start(Map<String, ?> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("accountId", "acc-1");
    variables.put("threadId", "t-1");
    return processes.start("outreach-with-follow-ups", variables);
  }

  private void reply() {
    assertThat(welink.person("t-1").repliesWith("Yes?")).isTrue();
  }

  private List<String> textsReceived() {
    return welink.linkedIn().deliveriesTo("t-1").stream().map(Delivery::text).toList();
  }
}
