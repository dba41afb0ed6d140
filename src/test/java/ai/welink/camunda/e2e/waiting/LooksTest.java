package ai.welink.camunda.e2e.waiting;

import static ai.welink.camunda.simulator.Behaviours.neverDecide;
import static ai.welink.camunda.simulator.Failure.failure;
import static ai.welink.camunda.simulator.RequestMatcher.getResponse;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.JobView;
import ai.welink.camunda.embedded.LogCapture;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.ErrorShape;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.Spelling;
import ai.welink.camunda.simulator.WeLinkCall;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a waiting send makes of get_response, in the real runtime at the real engine. */
class LooksTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static Platform platform;
  private static SimulatedWeLink welink;

  @BeforeAll
  static void start() {
    platform =
        Platform.start(
            SimulatedWeLink.configure().actionTakes(Duration.ZERO),
            runtime ->
                runtime
                    .property("welink.response-timeout", "PT1S")
                    .property("welink.poll.max", "PT4S"));
    welink = platform.welink();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @AfterEach
  void forget() {
    welink.endStalls();
    welink.forgetRules();
  }

  @Test
  void aLookThatFailsIsMadeAgainLaterQuietlyAndAtNobodysExpense() {
    List<Behaviour> troubles =
        List.of(
            Behaviours.dropAfterReading(),
            Behaviours.status(500),
            Behaviours.tooManyRequests().retryAfter(Duration.ofSeconds(1)),
            Behaviours.stall());
    troubles.forEach(trouble -> welink.when(getResponse()).then(trouble).once());
    int sendsBefore = welink.record().sends().size();
    try (LogCapture log = LogCapture.warnings()) {
      ProcessView ended = run(sending(Tasks.toThread("l-1", "Hi")));

      JobView job = ended.job("send");
      assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
      assertThat(job.failures()).hasSize(troubles.size() + 1);
      assertThat(job.failures()).allMatch(each -> each.retries() == 3);
      assertThat(job.failures().get(3).backoff()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(job.retries()).isEqualTo(3);
      assertThat(log.lines()).isEmpty();
    }
    assertThat(welink.record().sends()).hasSize(sendsBefore + 1);
  }

  @Test
  void aRequestThatWeLinkNeverKnowsEndsAsNotFound() {
    welink.when(getResponse()).then(Behaviours.status(404));

    ProcessView ended = run(sending(Tasks.toThread("l-2", "Hi")));

    assertThat(ended.completed()).contains("failed");
    assertThat(ended.variable("code").asText()).isEqualTo("WELINK_NOT_FOUND");
    assertThat(ended.variable("request_id").asText()).isNotEmpty();
    assertThat(ended.job("send").failures()).as("looks before it is sure").hasSizeGreaterThan(1);
  }

  @Test
  void aRequestThatWeLinkDoesNotKnowYetIsWaitedFor() {
    welink.when(getResponse()).then(Behaviours.status(404)).once();
    welink
        .when(getResponse())
        .then(Behaviours.refuse(200, failure("REQUEST_NOT_FOUND").shaped(ErrorShape.HASHED)))
        .once();

    ProcessView ended = run(sending(Tasks.toThread("l-3", "Hi")));

    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
  }

  @Test
  void anAccountThatIsNotActiveIsAVerdictOnTheMessage() {
    welink
        .when(getResponse())
        .then(
            Behaviours.refuse(
                400,
                failure("-").saying("Linked account not active").shaped(ErrorShape.HTTP_ERROR)));

    ProcessView ended = run(sending(Tasks.toThread("l-4", "Hi")));

    assertThat(ended.variable("code").asText()).isEqualTo("WELINK_ACCOUNT_NOT_ACTIVE");
  }

  @ParameterizedTest
  @EnumSource(ErrorShape.class)
  void aFailureInAnyShapeEndsTheWaiting(ErrorShape shape) {
    boolean hasCode = !shape.name().startsWith("HTTP_ERROR");
    welink
        .when(send().toThread("l-5"))
        .then(
            Behaviours.failLater(
                failure("NEVER_SEEN_BEFORE").saying("Linked account not active").shaped(shape)));

    ProcessView ended = run(sending(Tasks.toThread("l-5", "Hi")));

    assertThat(ended.variable("code").asText())
        .isEqualTo(hasCode ? "WELINK_NEVER_SEEN_BEFORE" : "WELINK_ACCOUNT_NOT_ACTIVE");
  }

  @Test
  void givesUpWhenTheTimeIsUpAndNotBefore() {
    welink.when(send().toThread("l-6")).then(neverDecide());

    ProcessView ended = run(sending(Tasks.toThread("l-6", "Hi").with("giveUpAfter", "PT2S")));

    JobView job = ended.job("send");
    assertThat(ended.variable("code").asText()).isEqualTo("WELINK_RESULT_TIMEOUT");
    assertThat(ended.variable("request_id").asText()).isNotEmpty();
    assertThat(Duration.between(job.activations().getFirst(), job.activations().getLast()))
        .isGreaterThan(Duration.ofMillis(1800));
  }

  @Test
  void asksForAStatusAsOftenAsItLikes() {
    long before = welink.record().count(WeLinkCall.GET_RESPONSE);
    var ask = TemplatedTask.named("get-request-status").with("requestId", "=m.request_id");
    BpmnModelInstance process =
        Bpmn.createExecutableProcess("asks")
            .startEvent()
            .serviceTask(
                "send",
                Tasks.toThread("l-8", "Hi").with("waitForResult", false).with("resultVariable", "m")
                    ::on)
            .serviceTask("one", ask.with("resultVariable", "first")::on)
            .serviceTask("two", ask.with("resultVariable", "second")::on)
            .endEvent()
            .done();

    ProcessView ended = run(process);

    assertThat(ended.variable("second")).isEqualTo(ended.variable("first"));
    assertThat(ended.variable("second").path("status").asText()).isEqualTo("SENT");
    assertThat(welink.record().count(WeLinkCall.GET_RESPONSE)).isEqualTo(before + 2);
  }

  @Test
  void keepsWhatWeLinkSaidBesideAnId() {
    welink
        .when(send().toThread("l-9"))
        .then(Behaviours.acceptWith(Spelling.ids().inData().withStatus("QUEUED")));

    ProcessView ended = run(sending(Tasks.toThread("l-9", "Hi").with("waitForResult", false)));

    JsonNode message = ended.variable("welinkMessage");
    assertThat(message.path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(message.path("answer").toString())
        .contains("QUEUED", message.path("request_id").asText());
  }

  @Test
  void keepsWhatWeLinkSaidWhenItTookAMessageThatIsWaitedFor() {
    welink
        .when(send().toThread("l-10"))
        .then(Behaviours.acceptWith(Spelling.ids().withStatus("RECEIVED")));

    JsonNode message = run(sending(Tasks.toThread("l-10", "Hi"))).variable("welinkMessage");

    assertThat(message.path("status").asText()).isEqualTo("SENT");
    assertThat(message.path("acceptance")).hasToString("{\"status\":\"RECEIVED\"}");
  }

  private static ProcessView run(BpmnModelInstance process) {
    return platform.run(process, Map.of()).awaitEnd(PATIENCE);
  }

  private static BpmnModelInstance sending(TemplatedTask task) {
    return Bpmn.createExecutableProcess("looking")
        .startEvent()
        .serviceTask("send", task::on)
        .boundaryEvent(
            "caught",
            event -> {
              event.errorEventDefinition().errorEventDefinitionDone();
              event.zeebeOutputExpression("code", "code");
              event.zeebeOutputExpression("request_id", "request_id");
            })
        .endEvent("failed")
        .moveToActivity("send")
        .endEvent("done")
        .done();
  }
}
