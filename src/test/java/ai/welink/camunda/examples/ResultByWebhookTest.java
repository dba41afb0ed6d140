package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import ai.welink.camunda.simulator.WebhookTrick;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultByWebhookTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = ExamplePlatform.start(Duration.ZERO);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void goesOnWithTheWebhooksResultWithoutAsking() {
    platform.welink().webhooks().next(WebhookTrick.twice());
    ProcessView process = sending("t-told", Behaviours.accept());

    assertThat(process.awaitEnd().completed()).contains("sent").doesNotContain("askWeLink");
    assertThat(process.variable("welinkResult").path("message_id").asText()).isNotEmpty();
  }

  @Test
  void learnsOfAFailureByWebhook() {
    ProcessView process = sending("t-failed", Behaviours.failLater("PROFILE_NOT_FOUND"));

    assertThat(process.awaitEnd().completed()).contains("failed").doesNotContain("askWeLink");
    assertThat(process.variable("welinkResult").path("error").asText())
        .isEqualTo("WELINK_PROFILE_NOT_FOUND");
  }

  @Test
  void asksWeLinkWhenNoWebhookComes() {
    ProcessView process = unreported("t-asks", Behaviours.accept());
    passTimer(process, 1);

    assertThat(process.awaitEnd().completed()).contains("sentAfterAll");
    assertThat(process.variable("welinkRequest").path("message_id").asText()).isNotEmpty();
  }

  @Test
  void learnsOfAFailureByAsking() {
    ProcessView process = unreported("t-fails", Behaviours.failLater("PROFILE_NOT_FOUND"));
    passTimer(process, 1);

    assertThat(process.awaitEnd().completed()).contains("askFailed", "failedAfterAll");
    assertThat(process.variable("welinkRequest").path("error").asText())
        .isEqualTo("WELINK_PROFILE_NOT_FOUND");
  }

  @Test
  void asksAgainWhenWeLinkGivesNoAnswer() {
    platform.welink().when(RequestMatcher.getResponse().nth(1)).then(Behaviours.tooManyRequests());
    ProcessView process = unreported("t-busy", Behaviours.accept());
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

  private static ProcessView unreported(String threadId, Behaviour behaviour) {
    platform.welink().webhooks().next(WebhookTrick.lost());
    return sending(threadId, behaviour);
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
}
