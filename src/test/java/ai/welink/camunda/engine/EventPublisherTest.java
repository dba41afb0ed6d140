package ai.welink.camunda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.GatewayMethod;
import ai.welink.camunda.embedded.PublishedMessage;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPublisherTest {

  private static final CommandBudget QUICK =
      new CommandBudget(Duration.ofSeconds(2), Duration.ofMillis(100));
  private static final JsonNode VALUE = json("{\"status\":\"SENT\"}");

  private static EmbeddedEngine engine;
  private static EventPublisher publisher;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    publisher = new EventPublisher(engine.client(), QUICK);
  }

  @AfterEach
  void repair() {
    engine.faults().clear();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void publishesAVerdictForADayUnderItsRequest() {
    assertThat(publisher.result("r1", "MESSAGE_SENT", VALUE)).isEqualTo(taken());
    PublishedMessage message = messages("welink-message-result", "r1").getFirst();
    assertThat(message.messageId()).isEqualTo("MESSAGE_SENT/r1");
    assertThat(message.timeToLive()).isEqualTo(Duration.ofHours(24));
    assertThat(message.variables()).isEqualTo(json("{\"welinkResult\":{\"status\":\"SENT\"}}"));
  }

  @Test
  void publishesAReplyForFiveMinutesUnderItsThread() {
    assertThat(publisher.reply("t1", "m1", VALUE)).isEqualTo(taken());
    PublishedMessage message = messages("welink-reply", "t1").getFirst();
    assertThat(message.messageId()).isEqualTo("MESSAGE_REPLY/m1");
    assertThat(message.timeToLive()).isEqualTo(Duration.ofMinutes(5));
    assertThat(message.variables()).isEqualTo(json("{\"welinkReply\":{\"status\":\"SENT\"}}"));
  }

  @Test
  void takesARepeatForASuccess() {
    publisher.result("r2", "MESSAGE_SENT", VALUE);
    engine.advance(Duration.ofHours(23));
    assertThat(publisher.result("r2", "MESSAGE_SENT", VALUE)).isEqualTo(repeated());
    publisher.reply("t2", "m2", VALUE);
    assertThat(publisher.reply("t2", "m2", VALUE)).isEqualTo(repeated());
    assertThat(messages("welink-message-result", "r2")).hasSize(1);
    assertThat(messages("welink-reply", "t2")).hasSize(1);
  }

  @Test
  void tellsKindsRequestsThreadsAndRepliesApart() {
    assertThat(publisher.result("r3", "MESSAGE_SENT", VALUE)).isEqualTo(taken());
    assertThat(publisher.result("r3", "MESSAGE_FAILED", VALUE)).isEqualTo(taken());
    assertThat(publisher.result("r4", "MESSAGE_SENT", VALUE)).isEqualTo(taken());
    assertThat(publisher.reply("t3", "m3", VALUE)).isEqualTo(taken());
    assertThat(publisher.reply("t4", "m3", VALUE)).isEqualTo(taken());
    assertThat(publisher.reply("t3", "m4", VALUE)).isEqualTo(taken());
  }

  @Test
  void forgetsAReplyWithItsMessage() {
    publisher.reply("t5", "m5", VALUE);
    engine.advance(Duration.ofMinutes(6));
    Awaitility.await().until(() -> publisher.reply("t5", "m5", VALUE).equals(taken()));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE,can't be reached",
    "RESOURCE_EXHAUSTED,can't be reached",
    "DEADLINE_EXCEEDED,can't be reached",
    "PERMISSION_DENIED,lacks the permission to publish messages",
    "UNAUTHENTICATED,lacks the permission to publish messages",
    "INVALID_ARGUMENT,does not accept the message"
  })
  void saysWhyTheEngineHasNotTakenIt(Status.Code code, String why) {
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).refuse(code.toStatus());
    assertThat(publisher.result("r5", "MESSAGE_SENT", VALUE))
        .isInstanceOfSatisfying(
            Publication.NotTaken.class, not -> assertThat(not.why()).contains(why));
    assertThat(messages("welink-message-result", "r5")).isEmpty();
  }

  @Test
  void asksAgainWhenTheAnswerIsLost() {
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).once().loseAnswer();
    assertThat(publisher.result("r6", "MESSAGE_SENT", VALUE)).isEqualTo(repeated());
    assertThat(messages("welink-message-result", "r6")).hasSize(1);
  }

  @Test
  void bringsDeepAndWideValuesToTheEngine() {
    JsonNode deep = json("[".repeat(98) + "9223372036854775807,1.5,1E+21" + "]".repeat(98));
    assertThat(publisher.reply("t6", "m6", deep)).isEqualTo(taken());
    assertThat(messages("welink-reply", "t6").getFirst().variables().path("welinkReply").toString())
        .contains("[9223372036854775807,1.5,1.0E21]");
  }

  private static Publication taken() {
    return new Publication.Taken(false);
  }

  private static Publication repeated() {
    return new Publication.Taken(true);
  }

  private static List<PublishedMessage> messages(String name, String key) {
    return engine.messages(name).stream()
        .filter(each -> each.correlationKey().equals(key))
        .toList();
  }

  private static JsonNode json(String text) {
    return WeLinkJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
