package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultByWebhookTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @ParameterizedTest
  @CsvSource({"SENT, sent", "FAILED, failed"})
  void branchesOnWhatTheWebhookBrings(String status, String end) {
    ProcessView process = sending("t-" + status, Behaviours.neverDecide());
    Example.awaitTimes(process, "resultOrTimer", 1);
    publishResult(process, status);

    assertThat(process.awaitEnd().completed()).contains(end).doesNotContain("askWeLink");
    assertThat(process.variable("welinkResult").path("status").asText()).isEqualTo(status);
  }

  @Test
  void asksWeLinkWhenNoWebhookComes() {
    ProcessView process = sending("t-asks", Behaviours.accept());
    passTimer(process, 1);

    assertThat(process.awaitEnd().completed()).contains("sentAfterAll");
    assertThat(process.variable("welinkRequest").path("message_id").asText()).isNotEmpty();
  }

  @Test
  void learnsOfAFailureByAsking() {
    ProcessView process = sending("t-fails", Behaviours.failLater("PROFILE_NOT_FOUND"));
    passTimer(process, 1);

    assertThat(process.awaitEnd().completed()).contains("askFailed", "failedAfterAll");
    assertThat(process.variable("welinkRequest").path("error").asText())
        .isEqualTo("WELINK_PROFILE_NOT_FOUND");
  }

  @Test
  void asksAgainWhenWeLinkGivesNoAnswer() {
    platform.welink().when(RequestMatcher.getResponse().nth(1)).then(Behaviours.tooManyRequests());
    ProcessView process = sending("t-busy", Behaviours.accept());
    passTimer(process, 1);
    passTimer(process, 2);

    assertThat(process.awaitEnd().completed()).contains("askFailed", "sentAfterAll");
  }

  @Test
  void stopsAskingAfterFiveTimes() {
    ProcessView process = sending("t-never", Behaviours.neverDecide());
    for (int asked = 1; asked <= 5; asked++) {
      passTimer(process, asked);
    }

    assertThat(process.awaitEnd().completed()).contains("neverKnown");
    assertThat(process.variable("asked").asInt()).isEqualTo(5);
  }

  @Test
  void needsNoWebhookWhenTheAnswerIsThereAtOnce() {
    ProcessView process = sending("t-once", Behaviours.resultAtOnce());

    assertThat(process.awaitEnd().completed()).contains("sentAtOnce");
  }

  @Test
  void endsAtOnceWhenWeLinkRefuses() {
    ProcessView process = sending("t-refused", Behaviours.refuse("WRONG_PASSWORD"));

    assertThat(process.awaitEnd().completed()).contains("notAccepted", "notSent");
    assertThat(process.variable("welinkError").path("code").asText())
        .isEqualTo("WELINK_WRONG_PASSWORD");
  }

  private static ProcessView sending(String threadId, Behaviour behaviour) {
    platform.welink().when(RequestMatcher.send().toThread(threadId)).then(behaviour);
    return Example.RESULT_BY_WEBHOOK.startFor(platform, threadId, Map.of());
  }

  private static void passTimer(ProcessView process, int times) {
    Example.awaitTimes(process, "resultOrTimer", times);
    platform.engine().advance(Duration.ofMinutes(15));
    Example.awaitTimes(process, "askWeLink", times);
  }

  private static void publishResult(ProcessView process, String status) {
    String requestId = process.variable("welinkMessage").path("request_id").asText();
    platform
        .engine()
        .publishMessage(
            "welink-message-result",
            requestId,
            Duration.ofDays(1),
            Map.of("welinkResult", Map.of("status", status, "request_id", requestId)));
  }
}
