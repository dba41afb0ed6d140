package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.RequestMatcher.getResponse;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WebhookTrick;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/result-by-webhook.bpmn")
class ResultByWebhookTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration ALMOST_A_QUARTER = Duration.ofMinutes(15).minus(A_MINUTE);

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;

  @Test
  void goesOnWithTheWebhooksResultWithoutAsking() {
    welink.webhooks().next(WebhookTrick.twice());
    ProcessInstanceEvent instance = sending(Behaviours.accept());

    assertThat(instance)
        .hasCompletedElementsInOrder("send", "resultOrTimer", "result", "sentOrFailed", "sent")
        .hasCorrelatedMessage("welink-message-result")
        .isCompleted()
        .hasNotActivatedElements("askWeLink");
    processes.assertLeft(
        instance,
        "result",
        "welinkResult",
        result -> assertThat(result.path("message_id").asText()).isNotEmpty());
  }

  @Test
  void learnsOfAFailureByWebhook() {
    ProcessInstanceEvent instance = sending(Behaviours.failLater("PROFILE_NOT_FOUND"));

    assertThat(instance)
        .hasCompletedElementsInOrder("result", "sentOrFailed", "failed")
        .isCompleted()
        .hasNotActivatedElements("askWeLink");
    processes.assertLeft(
        instance,
        "result",
        "welinkResult",
        result -> assertThat(result.path("error").asText()).isEqualTo("WELINK_PROFILE_NOT_FOUND"));
  }

  @Test
  void asksWeLinkAfterAQuarterOfAnHourWithoutAWebhook() {
    ProcessInstanceEvent instance = unreported(Behaviours.accept());
    assertThat(instance).isWaitingForMessage("welink-message-result");
    processes.pass(ALMOST_A_QUARTER);
    assertThat(instance).hasNotActivatedElements("noResult");
    processes.pass(A_MINUTE);

    assertThat(instance)
        .hasCompletedElements("noResult")
        .hasCompletedElementsInOrder("noResult", "askWeLink", "asked", "sentAfterAll")
        .isCompleted();
    processes.assertLeft(
        instance,
        "askWeLink",
        "welinkRequest",
        request -> assertThat(request.path("message_id").asText()).isNotEmpty());
  }

  @Test
  void learnsOfAFailureByAsking() {
    ProcessInstanceEvent instance = unreported(Behaviours.failLater("PROFILE_NOT_FOUND"));
    passTimer(instance, 1);

    assertThat(instance).hasCompletedElementsInOrder("askFailed", "failedAfterAll").isCompleted();
    processes.assertLeft(
        instance,
        "askFailed",
        "welinkRequest",
        request ->
            assertThat(request.path("error").asText()).isEqualTo("WELINK_PROFILE_NOT_FOUND"));
  }

  @Test
  void asksAgainWhenWeLinkGivesNoAnswer() {
    welink.when(getResponse().nth(1)).then(Behaviours.tooManyRequests());
    ProcessInstanceEvent instance = unreported(Behaviours.accept());
    passTimer(instance, 1);
    assertThat(instance).hasCompletedElements("askFailed");
    passTimer(instance, 2);

    assertThat(instance)
        .hasCompletedElementsInOrder("askFailed", "askAgain", "askWeLink", "sentAfterAll")
        .isCompleted();
  }

  @Test
  void takesAWebhookThatComesWhileItAsks() {
    ProcessInstanceEvent instance = sending(Behaviours.accept().after(Duration.ofMinutes(20)));
    passTimer(instance, 1);
    assertThat(instance).hasCompletedElements("askAgain");
    processes.pass(Duration.ofMinutes(5));

    assertThat(instance).hasCompletedElementsInOrder("askAgain", "result", "sent").isCompleted();
  }

  @Test
  void stopsAskingAfterFiveTimes() {
    ProcessInstanceEvent instance = sending(Behaviours.neverDecide());
    for (int asked = 1; asked <= 5; asked++) {
      passTimer(instance, asked);
    }

    assertThat(instance)
        .hasCompletedElementsInOrder("askAgain", "neverKnown")
        .hasVariable("asked", 5)
        .isCompleted();
  }

  @Test
  void needsNoWebhookWhenTheAnswerIsThereAtOnce() {
    ProcessInstanceEvent instance = sending(Behaviours.resultAtOnce());

    assertThat(instance)
        .hasCompletedElementsInOrder("send", "answeredAtOnce", "sentAtOnce")
        .isCompleted()
        .hasNotActivatedElements("resultOrTimer");
  }

  @Test
  void endsAtOnceWhenWeLinkRefuses() {
    ProcessInstanceEvent instance = sending(Behaviours.refuse("WRONG_PASSWORD"));

    assertThat(instance).hasCompletedElementsInOrder("notAccepted", "notSent").isCompleted();
    processes.assertLeft(
        instance,
        "notAccepted",
        "welinkError",
        error -> assertThat(error.path("code").asText()).isEqualTo("WELINK_WRONG_PASSWORD"));
  }

  private ProcessInstanceEvent unreported(Behaviour behaviour) {
    welink.webhooks().next(WebhookTrick.lost());
    return sending(behaviour);
  }

  private ProcessInstanceEvent sending(Behaviour behaviour) {
    welink.when(send()).then(behaviour);
    return processes.start(
        "result-by-webhook", Map.of("accountId", "acc-1", "threadId", "t-1", "message", "Hello"));
  }

  private void passTimer(ProcessInstanceEvent instance, int times) {
    assertThat(instance)
        .hasCompletedElement("awaitResult", times)
        .hasActiveElements("resultOrTimer");
    processes.pass(Duration.ofMinutes(15));
    assertThat(instance).hasCompletedElement("noResult", times);
  }
}
