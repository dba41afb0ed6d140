package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.accept;
import static ai.welink.camunda.simulator.Behaviours.acceptWith;
import static ai.welink.camunda.simulator.Behaviours.failLater;
import static ai.welink.camunda.simulator.Behaviours.neverDecide;
import static ai.welink.camunda.simulator.Behaviours.refuse;
import static ai.welink.camunda.simulator.Behaviours.resultAtOnce;
import static ai.welink.camunda.simulator.Behaviours.resultAtOnceUnderResult;
import static ai.welink.camunda.simulator.Failure.failure;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static ai.welink.camunda.simulator.Spelling.ids;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.simulator.Caller.Said;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedSendTest {

  private final TickingClock clock = TickingClock.standing();
  private final SimulatedWeLink welink =
      SimulatedWeLink.configure().clock(clock).actionTakes(Duration.ofSeconds(30)).start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void answersAtOnceAndDeliversWhenItsTimeHasCome() throws Exception {
    String id = caller.sendForId("t-1", "hello");

    clock.advance(Duration.ofSeconds(29));
    assertThat(welink.linkedIn().deliveries()).isEmpty();
    assertThat(welink.undecided()).isEqualTo(1);
    assertThat(caller.verdict(id).body())
        .isEqualTo("{\"status\":\"PENDING\",\"result\":null,\"message\":null}");

    clock.advance(Duration.ofSeconds(1));
    assertThat(welink.linkedIn().deliveriesTo("t-1"))
        .containsExactly(new Delivery(Channel.THREAD, "t-1", "hello", id, clock.instant()));
    assertThat(welink.undecided()).isZero();
    assertThat(caller.verdict(id).body())
        .isEqualTo(
            ("{\"status\":\"SUCCESS\",\"result\":{\"thread_id\":\"t-1\",\"message_id\":\"msg-%s\","
                    + "\"sent_at\":%d},\"message\":null}")
                .formatted(id, clock.instant().getEpochSecond()));
  }

  @Test
  void deliversInEachChannelAndTellsTheRecruiterResultAsText() throws Exception {
    caller.call(WeLinkCall.SEND_TO_SALES_NAVIGATOR_THREAD, Caller.message("t-2", "hi"));
    Said accepted =
        caller.call(WeLinkCall.SEND_TO_RECRUITER_THREAD, Caller.recruiterMessage("t-3", "seat-1"));
    clock.advance(Duration.ofSeconds(30));

    assertThat(welink.linkedIn().deliveries())
        .extracting(Delivery::channel)
        .containsExactly(Channel.SALES_NAVIGATOR, Channel.RECRUITER);
    String id = accepted.json().path("requestId").asText();
    assertThat(caller.verdict(id).json().at("/result/message").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "requestId, false, , '{\"requestId\":\"<id>\"}'",
    "requestID, false, QUEUED, '{\"status\":\"QUEUED\",\"requestID\":\"<id>\"}'",
    "request_id, true, PROCESSING, '{\"status\":\"PROCESSING\",\"data\":{\"request_id\":\"<id>\"}}'",
  })
  void spellsTheIdAsTold(String name, boolean inData, String status, String expected)
      throws Exception {
    Spelling spelling = ids().as(name).withStatus(status);
    welink.byDefault(acceptWith(inData ? spelling.inData() : spelling));

    String body = caller.send("t-1", "hello").body();

    String id = welink.record().sends().getFirst().requestId().orElseThrow();
    assertThat(body).isEqualTo(expected.replace("<id>", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUEUED", "PROCESSING", "IN_PROGRESS", "WAITING_FOR_MOON"})
  @NullSource
  void spellsPendingAsTold(String pending) throws Exception {
    welink.byDefault(acceptWith(ids().pendingAs(pending)));

    String id = caller.sendForId("t-1", "hello");

    assertThat(caller.verdict(id).json().get("status").textValue()).isEqualTo(pending);
  }

  @Test
  void spellsSuccessAsTold() throws Exception {
    welink.byDefault(acceptWith(ids().succeedingAs("COMPLETED").sentAt(SentAt.MILLIS)));
    String millis = caller.sendForId("t-1", "hello");
    welink.byDefault(acceptWith(ids().sentAt(SentAt.ABSENT).withoutMessageId()));
    String bare = caller.sendForId("t-2", "hello");
    clock.advance(Duration.ofMinutes(1));

    assertThat(caller.verdict(millis).json().get("status").asText()).isEqualTo("COMPLETED");
    assertThat(caller.verdict(millis).json().at("/result/sent_at").asLong())
        .isEqualTo(welink.linkedIn().deliveriesTo("t-1").getFirst().at().toEpochMilli());
    assertThat(caller.verdict(bare).json().get("result").toString())
        .isEqualTo("{\"thread_id\":\"t-2\"}");
  }

  @Test
  void givesTheResultAtOnceAndDeliversAtOnce() throws Exception {
    welink.when(send().toThread("t-1")).then(resultAtOnce());
    welink.when(send().toThread("t-2")).then(resultAtOnceUnderResult());

    assertThat(caller.send("t-1", "hello").json().has("message_id")).isTrue();
    assertThat(caller.send("t-2", "hello").json().at("/result/message_id").asText()).isNotEmpty();
    assertThat(welink.linkedIn().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ErrorShape.class)
  void failsLaterInEveryShapeAndDeliversNothing(ErrorShape shape) throws Exception {
    welink.byDefault(failLater(failure("SOMETHING_NEW").saying("no luck").shaped(shape)));

    String id = caller.sendForId("t-1", "hello");
    clock.advance(Duration.ofSeconds(30));

    assertThat(caller.verdict(id).body()).containsAnyOf("SOMETHING_NEW", "no luck");
    assertThat(welink.linkedIn().deliveries()).isEmpty();
  }

  @Test
  void refusesAtOnceAndDeliversNothing() throws Exception {
    Failure failure = failure("PIN_REQUIRED").shaped(ErrorShape.FAILED_WITH_ERROR);
    welink.when(send().nth(1)).then(refuse("ACCOUNT_RESTRICTED"));
    welink.when(send()).then(refuse(200, failure));

    Said first = caller.send("t-1", "hello");
    Said second = caller.send("t-1", "hello");

    assertThat(first.status()).isEqualTo(400);
    assertThat(first.json().get("status").asText()).isEqualTo("ACCOUNT_RESTRICTED");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().get("error").asText()).isEqualTo("PIN_REQUIRED");
    clock.advance(Duration.ofDays(1));
    assertThat(welink.linkedIn().deliveries()).isEmpty();
  }

  @Test
  void staysPendingForEverWhenItNeverDecides() throws Exception {
    welink.byDefault(neverDecide());

    String id = caller.sendForId("t-1", "hello");
    clock.advance(Duration.ofDays(1000));

    assertThat(caller.verdict(id).json().get("status").asText()).isEqualTo("PENDING");
    assertThat(welink.linkedIn().deliveries()).isEmpty();
  }

  @Test
  void takesTheTimeThatTheScriptSays() throws Exception {
    welink.when(send()).then(accept().after(Duration.ofSeconds(2)));
    caller.send("t-1", "hello");

    clock.advance(Duration.ofSeconds(2));

    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void listsOnlyTheCopiesAsDuplicates() throws Exception {
    for (String text : List.of("hello", "hello", "hello", "bye")) {
      caller.send("t-1", text);
    }
    caller.call(WeLinkCall.SEND_TO_SALES_NAVIGATOR_THREAD, Caller.message("t-1", "hello"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(welink.linkedIn().count()).isEqualTo(5);
    assertThat(welink.linkedIn().duplicates()).extracting(Delivery::text).hasSize(2);
  }

  @Test
  void actsOneAfterAnotherForEachAccountIfToldTo() throws Exception {
    try (SimulatedWeLink slow =
        SimulatedWeLink.configure()
            .clock(clock)
            .actionTakes(Duration.ofSeconds(10))
            .oneAfterAnother()
            .start()) {
      Caller.of(slow).send("t-1", "first");
      Caller.of(slow).send("t-1", "second");
      Caller.of(slow)
          .call(WeLinkCall.SEND_TO_THREAD, Caller.message("t-2", "x").replace("a-1", "a-2"));

      clock.advance(Duration.ofSeconds(10));
      assertThat(slow.linkedIn().deliveries())
          .extracting(Delivery::threadId)
          .containsExactly("t-1", "t-2");

      clock.advance(Duration.ofSeconds(10));
      assertThat(slow.linkedIn().deliveriesTo("t-1"))
          .extracting(Delivery::text)
          .containsExactly("first", "second");
    }
  }
}
