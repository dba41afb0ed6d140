package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.LogCapture;
import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.EventPublisher;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a body's bytes to what the engine gets, and what is answered. */
class IntakeTest {

  private static final Signer WELINK = new Signer("the secret of WeLink");

  private static LoopbackGateway gateway;

  private Instant now = Instant.EPOCH;
  private final Intake intake =
      new Intake(
          new BodyHash(List.of("an older secret", WELINK.secret())),
          new EventDesk(
              new EventPublisher(
                  gateway.client(), new CommandBudget(Duration.ofSeconds(5), Duration.ZERO)),
              () -> now));

  @BeforeAll
  static void start() {
    gateway = new LoopbackGateway();
  }

  @AfterEach
  void clear() {
    gateway.clear();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private Outcome deliver(String event) {
    return take(WELINK.sign(event.replace('\'', '"')));
  }

  private Outcome take(String body) {
    return intake.take(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void publishesAVerdictOnce() {
    String event = "{'event_type':'MESSAGE_SENT','request_id':'r1','message_id':'m1'}";
    assertThat(deliver(event)).isEqualTo(Outcome.PUBLISHED);
    assertThat(deliver(event)).isEqualTo(Outcome.REPEATED);
    PublishMessageRequest message = only();
    assertThat(message.getName()).isEqualTo("welink-message-result");
    assertThat(message.getMessageId()).isEqualTo("MESSAGE_SENT/r1");
    assertThat(message.getCorrelationKey()).isEqualTo("r1");
    assertThat(message.getVariables()).contains("\"message_id\":\"m1\"");
  }

  @Test
  void publishesAFailureUnderAnIdOfItsOwn() {
    deliver("{'event_type':'MESSAGE_SENT','request_id':'r1'}");
    assertThat(deliver("{'event_type':'MESSAGE_FAILED','request_id':'r1'}"))
        .isEqualTo(Outcome.PUBLISHED);
    assertThat(gateway.messages())
        .extracting(PublishMessageRequest::getMessageId)
        .containsExactly("MESSAGE_SENT/r1", "MESSAGE_FAILED/r1");
  }

  @Test
  void knowsAReplyThatItHasHandedOnForADayAlthoughTheEngineForgetsIt() {
    String reply = "{'event_type':'MESSAGE_REPLY','thread_id':'t','message_id':'m','text':'yes'}";
    assertThat(deliver(reply)).isEqualTo(Outcome.PUBLISHED);
    assertThat(only().getMessageId()).isEqualTo("MESSAGE_REPLY/m");
    gateway.clear();
    now = now.plus(Duration.ofHours(23));
    assertThat(deliver(reply)).isEqualTo(Outcome.REPEATED);
    assertThat(gateway.messages()).isEmpty();
    now = now.plus(Duration.ofHours(1));
    assertThat(deliver(reply)).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void aReplyThatTheEngineDidNotTakeIsNotTakenForKnown() {
    String reply = "{'event_type':'MESSAGE_REPLY','thread_id':'t','message_id':'m','text':'yes'}";
    gateway.refuse(Status.UNAVAILABLE);
    assertThat(deliver(reply)).isEqualTo(Outcome.UNAVAILABLE);
    gateway.refuse(null);
    assertThat(deliver(reply)).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void aReplyWithoutAnIdIsToldApartByItsContentAndByTheEngineAlone() {
    String yes = "{'event_type':'MESSAGE_REPLY','thread_id':'t','text':'yes'}";
    assertThat(deliver(yes)).isEqualTo(Outcome.PUBLISHED);
    assertThat(deliver(yes)).isEqualTo(Outcome.REPEATED);
    assertThat(deliver(yes.replace("yes", "no"))).isEqualTo(Outcome.PUBLISHED);
    assertThat(gateway.messages())
        .extracting(PublishMessageRequest::getMessageId)
        .allMatch(id -> id.matches("MESSAGE_REPLY/sha256:[0-9a-f]{64}"))
        .hasSize(2);
    gateway.clear();
    assertThat(deliver(yes)).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void saysWhyTheEngineDidNotTakeAnEvent() {
    gateway.refuse(Status.PERMISSION_DENIED);
    try (LogCapture log = LogCapture.everything()) {
      assertThat(deliver("{'event_type':'MESSAGE_SENT','request_id':'r1'}"))
          .isEqualTo(Outcome.UNAVAILABLE);
      assertThat(log.linesOf("ai.welink"))
          .singleElement()
          .satisfies(line -> assertThat(line.text()).contains("MESSAGE: CREATE"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event_type':'SOMETHING_NEW','request_id':'r1'}",
        "{'event_type':'not a name!','request_id':'r1'}",
        "{'event_type':'MESSAGE_SENT'}"
      })
  void ignoresWhatNoProcessCanWaitFor(String event) {
    try (LogCapture log = LogCapture.everything()) {
      assertThat(deliver(event)).isEqualTo(Outcome.UNKNOWN);
      assertThat(log.linesOf("ai.welink"))
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.text())
                      .matches(".*of kind (SOMETHING_NEW|MESSAGE_SENT|\\(none\\))"));
    }
    assertThat(gateway.messages()).isEmpty();
  }

  @Test
  void refusesWhatIsNotSignedAndWhatCannotBeRead() {
    String signed = WELINK.sign("{\"event_type\":\"MESSAGE_SENT\",\"request_id\":\"r1\"}");
    assertThat(take(signed.replace("r1", "r2"))).isEqualTo(Outcome.REFUSED);
    assertThat(take("{}")).isEqualTo(Outcome.REFUSED);
    assertThat(take("[" + signed + "]")).isEqualTo(Outcome.MALFORMED);
    assertThat(gateway.messages()).isEmpty();
  }

  @Test
  void saysWhenItNeedsTheBodyNoLonger() {
    AtomicInteger examined = new AtomicInteger();
    String signed = WELINK.sign("{\"event_type\":\"MESSAGE_SENT\",\"request_id\":\"r1\"}");
    for (String body : List.of(signed, signed + "x", signed.replace("r1", "r2"))) {
      // more often than there may be provers at once
      for (int i = 0; i < 100; i++) {
        intake.take(body.getBytes(StandardCharsets.UTF_8), examined::incrementAndGet);
      }
    }
    assertThat(examined).hasValue(300);
  }

  private static PublishMessageRequest only() {
    assertThat(gateway.messages()).hasSize(1);
    return gateway.messages().getFirst();
  }
}
