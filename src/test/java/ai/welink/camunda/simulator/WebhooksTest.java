package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.failLater;
import static ai.welink.camunda.simulator.EventSpelling.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhooksTest {

  private static final String SECRET = "s3cret";

  private final TickingClock clock = TickingClock.standing();
  private final SimulatedWeLink welink = SimulatedWeLink.configure().clock(clock).start();
  private final Caller caller = Caller.of(welink);
  private Receiver receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = new Receiver();
    welink.webhooks().to(receiver.address()).signedWith(SECRET);
  }

  @AfterEach
  void stop() {
    welink.close();
    receiver.close();
  }

  @Test
  void reportsWhatWasSent() throws Exception {
    String id = caller.sendForId("t-1", "hello");
    awaitDeliveries(1);

    JsonNode event = receiver.json(0);
    assertThat(event.get("event_type").asText()).isEqualTo("MESSAGE_SENT");
    assertThat(event.get("status").asText()).isEqualTo("SUCCESS");
    assertThat(event.get("request_id").asText()).isEqualTo(id);
    assertThat(event.at("/result/thread_id").asText()).isEqualTo("t-1");
    assertThat(receiver.bodies().getFirst()).isEqualTo(resigned(event));
    assertThat(welink.webhooks().deliveries())
        .containsExactly(
            new WebhookDelivery(1, EventKind.MESSAGE_SENT, "t-1", 1, clock.instant(), 200));
    assertThat(welink.webhooks().open()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ErrorShape.class)
  void reportsWhatFailedInItsShape(ErrorShape shape) throws Exception {
    Failure failure = Failure.failure("SOMETHING_NEW").saying("no luck").shaped(shape);
    welink.byDefault(failLater(failure));

    String id = caller.sendForId("t-1", "hello");
    awaitDeliveries(1);

    assertThat(receiver.json(0).toString()).contains(id, "MESSAGE_FAILED");
    assertThat(receiver.json(0).toString()).containsAnyOf("SOMETHING_NEW", "no luck");
  }

  @Test
  void reportsAReplyOnce() throws Exception {
    welink.webhooks().spelled(events().as("requestID").replyNamingTheRequest());
    String body = Caller.message("t-1", "hello").replace("}", ", \"track_reply\": true}");
    caller.call(WeLinkCall.SEND_TO_THREAD, body);
    awaitDeliveries(1);

    welink.person("t-1").repliesWith("with pleasure");
    awaitDeliveries(2);

    JsonNode event = receiver.json(1);
    assertThat(event.get("event_type").asText()).isEqualTo("MESSAGE_REPLY");
    assertThat(event.at("/result/thread_id").asText()).isEqualTo("t-1");
    assertThat(event.at("/result/message").asText()).isEqualTo("with pleasure");
    assertThat(event.get("requestID")).isEqualTo(receiver.json(0).get("requestID"));
  }

  @Test
  void spellsTheTypeAsTold() throws Exception {
    welink.webhooks().spelled(events().typed(EventSpelling.Type.PATH));
    caller.send("t-1", "hello");
    welink.webhooks().spelled(events().typed(EventSpelling.Type.ABSENT));
    caller.send("t-1", "hello");
    awaitDeliveries(2);

    assertThat(receiver.json(0).get("event_type").asText()).isEqualTo("/api/v1/message_sent");
    assertThat(receiver.json(1).has("event_type")).isFalse();
  }

  @Test
  void triesAgainAtTheDocumentedTimesAndThenGivesUp() throws Exception {
    receiver.answers(500, 404, 302, 401, 503, 500);
    caller.send("t-1", "hello");
    awaitDeliveries(1);

    List<Duration> pauses =
        List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));
    for (int done = 1; done <= pauses.size(); done++) {
      clock.advance(pauses.get(done - 1).minusSeconds(1));
      assertThat(welink.webhooks().deliveries()).hasSize(done);
      assertThat(welink.webhooks().open()).isEqualTo(1);
      clock.advance(Duration.ofSeconds(1));
      awaitDeliveries(done + 1);
    }
    assertThat(welink.webhooks().open()).isZero();
    assertThat(welink.webhooks().deliveries())
        .extracting(WebhookDelivery::attempt)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(receiver.bodies()).containsOnly(receiver.bodies().getFirst());
  }

  @Test
  void takesSilenceForAFailure() throws Exception {
    welink.webhooks().waitingFor(Duration.ofMillis(100));
    receiver.ignores("t-1");
    caller.send("t-1", "hello");
    awaitDeliveries(1);
    receiver.ignores(null);
    welink.webhooks().waitingFor(Duration.ofSeconds(30));
    clock.advance(Duration.ofMinutes(1));
    awaitDeliveries(2);

    assertThat(welink.webhooks().deliveries())
        .extracting(WebhookDelivery::status)
        .containsExactly(0, 200);
  }

  @Test
  void reportsTwice() throws Exception {
    welink.webhooks().next(WebhookTrick.twice());
    caller.send("t-1", "hello");
    awaitDeliveries(2);

    assertThat(receiver.bodies().get(1)).isEqualTo(receiver.bodies().get(0));
    assertThat(welink.webhooks().open()).isZero();
  }

  @Test
  void reportsLateAndOutOfOrder() throws Exception {
    welink.webhooks().next(WebhookTrick.late(Duration.ofMinutes(10)));
    caller.send("t-late", "hello");
    caller.send("t-next", "hello");
    awaitDeliveries(1);
    clock.advance(Duration.ofMinutes(10));
    awaitDeliveries(2);

    assertThat(welink.webhooks().deliveries())
        .extracting(WebhookDelivery::threadId)
        .containsExactly("t-next", "t-late");
  }

  @Test
  void forgesAndForgetsToSignButNeverInsists() throws Exception {
    receiver.answers(401, 401);
    welink.webhooks().next(WebhookTrick.forged()).next(WebhookTrick.unsigned());
    caller.send("t-1", "hello");
    caller.send("t-1", "hello");
    awaitDeliveries(2);

    assertThat(receiver.bodies().get(0)).isNotEqualTo(resigned(receiver.json(0)));
    assertThat(receiver.json(0).get("hash").asText()).hasSize(64);
    assertThat(receiver.json(1).has("hash")).isFalse();
    assertThat(welink.webhooks().open()).isZero();
  }

  @Test
  void truncatesTheFirstReportOnly() throws Exception {
    receiver.answers(400);
    welink.webhooks().next(WebhookTrick.truncated());
    caller.send("t-1", "hello");
    awaitDeliveries(1);
    clock.advance(Duration.ofMinutes(1));
    awaitDeliveries(2);

    assertThat(receiver.bodies().get(1)).startsWith(receiver.bodies().get(0)).endsWith("}");
    assertThat(receiver.bodies().get(0)).doesNotEndWith("}");
  }

  @Test
  void forgetsToReport() throws Exception {
    welink.webhooks().next(WebhookTrick.lost());
    caller.send("t-lost", "hello");
    caller.send("t-1", "hello");
    awaitDeliveries(1);

    assertThat(receiver.json(0).at("/result/thread_id").asText()).isEqualTo("t-1");
    assertThat(welink.webhooks().open()).isZero();
  }

  @Test
  void keepsTheOrderOfAnAccount() throws Exception {
    List<String> threads = IntStream.range(0, 30).mapToObj(i -> "t-" + i).toList();
    for (String thread : threads) {
      caller.send(thread, "hello");
    }
    awaitDeliveries(30);

    assertThat(welink.webhooks().deliveries())
        .extracting(WebhookDelivery::threadId)
        .containsExactlyElementsOf(threads);
  }

  @Test
  void reportsTheNextEventOfAnAccountOnlyWhenTheOneBeforeWasTried() throws Exception {
    welink.webhooks().waitingFor(Duration.ofMillis(300));
    receiver.ignores("t-unanswered");
    caller.send("t-unanswered", "hello");
    caller.send("t-next", "hello");
    awaitDeliveries(2);

    assertThat(welink.webhooks().deliveries())
        .extracting(WebhookDelivery::threadId)
        .containsExactly("t-unanswered", "t-next");
  }

  @Test
  void reportsWhatATestMakesUp() throws Exception {
    ObjectNode payload = new ObjectMapper().createObjectNode().put("event_type", "MOON_LANDED");
    welink.webhooks().report(payload);
    awaitDeliveries(1);

    assertThat(receiver.json(0).get("event_type").asText()).isEqualTo("MOON_LANDED");
    assertThat(welink.webhooks().deliveries().getFirst().kind()).isEqualTo(EventKind.OTHER);
  }

  private void awaitDeliveries(int count) {
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> welink.webhooks().deliveries().size() >= count);
  }

  private static String resigned(JsonNode event) {
    ObjectNode payload = event.deepCopy();
    payload.remove("hash");
    return WebhookBody.asInNode().signed(payload, SECRET);
  }
}
