package ai.welink.camunda.e2e.waiting;

import static ai.welink.camunda.simulator.Failure.failure;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.examples.ExamplePlatform;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.ErrorShape;
import ai.welink.camunda.simulator.EventSpelling;
import ai.welink.camunda.simulator.JsonStyle;
import ai.welink.camunda.simulator.WebhookBody;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From WeLink's signed report to a process that waits with the templates for events. */
class EventsTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = ExamplePlatform.start(Duration.ofMillis(300));
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @AfterEach
  void forget() {
    platform.welink().forgetRules();
    platform.welink().webhooks().spelled(EventSpelling.events()).written(WebhookBody.asInNode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"catch-event", "receive-task", "boundary-event"})
  void aFailureLeadsToAGatewayThatCanBranchOnIt(String element) {
    fails("e-1", ErrorShape.STATUS_AND_MESSAGE);

    ProcessView ended = run("e-1", element);

    assertThat(ended.completed()).contains("notSent").doesNotContain("sent");
    assertThat(ended.variable("mine").path("status").asText()).isEqualTo("FAILED");
    assertThat(ended.variable("mine").path("error").asText()).isEqualTo("WELINK_NEW_TO_ALL");
    assertThat(ended.variable("mine").path("message").asText()).isEqualTo("It did not work");
    assertThat(ended.variable("mine").path("request_id")).isEqualTo(requestId(ended));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catch-event", "receive-task", "boundary-event"})
  void aMessageThatIsOutLeadsTheOtherWay(String element) {
    ProcessView ended = run("e-2", element);

    assertThat(ended.completed()).contains("sent").doesNotContain("notSent");
    assertThat(ended.variable("mine").path("message_id").asText()).isNotEmpty();
    assertThat(ended.variable("mine").path("result").path("thread_id").asText()).isEqualTo("e-2");
  }

  @ParameterizedTest
  @EnumSource(ErrorShape.class)
  void understandsAFailureInAnyShape(ErrorShape shape) {
    fails("e-3", shape);
    boolean hasCode = !shape.name().startsWith("HTTP_ERROR");

    ProcessView ended = run("e-3", "catch-event");

    assertThat(ended.completed()).contains("notSent");
    assertThat(ended.variable("mine").path("error").asText())
        .isEqualTo(hasCode ? "WELINK_NEW_TO_ALL" : "WELINK_SEND_FAILED");
  }

  static Stream<EventSpelling> spellings() {
    return Stream.of("request_id", "requestId", "requestID")
        .flatMap(
            id ->
                Stream.of(EventSpelling.Type.values())
                    .map(type -> EventSpelling.events().as(id).typed(type)));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void understandsEverySpellingOfResultsAndReplies(EventSpelling spelling) {
    platform.welink().webhooks().spelled(spelling);

    ProcessView process = start("e-4", "catch-event", true).awaitActivated("reply");
    platform.welink().person("e-4").repliesWith("Grüß dich 😀");

    assertThat(process.awaitEnd().variable("mine").path("status").asText()).isEqualTo("SENT");
    assertThat(process.variable("welinkReply").path("text").asText()).isEqualTo("Grüß dich 😀");
    assertThat(process.variable("welinkReply").path("message_id").asText()).isNotEmpty();
    assertThat(process.variable("welinkReply").path("result").has("sent_at")).isTrue();
  }

  static List<WebhookBody> bodies() {
    return Stream.of(WebhookBody.asInNode(), WebhookBody.asInPython())
        .flatMap(body -> Stream.of(JsonStyle.values()).map(body::written))
        .flatMap(body -> Stream.of(WebhookBody.HashPlace.values()).map(body::hashAt))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void acceptsEveryWayOfWritingAndSigning(WebhookBody body) {
    platform.welink().webhooks().written(body);
    fails("e-5", ErrorShape.EVENT);

    assertThat(run("e-5", "catch-event").completed()).contains("notSent");
  }

  private static void fails(String threadId, ErrorShape shape) {
    platform
        .welink()
        .when(send().toThread(threadId))
        .then(Behaviours.failLater(failure("NEW_TO_ALL").saying("It did not work").shaped(shape)));
  }

  private static JsonNode requestId(ProcessView process) {
    return process.variable("welinkMessage").path("request_id");
  }

  private static ProcessView run(String threadId, String element) {
    return start(threadId, element, false).awaitEnd();
  }

  private static ProcessView start(String threadId, String element, boolean tracked) {
    return platform.run(process(threadId, element, tracked), Map.of());
  }

  private static BpmnModelInstance process(String threadId, String element, boolean tracked) {
    TemplatedTask sending =
        Tasks.toThread(threadId, "Hi").with("waitForResult", false).with("trackReply", tracked);
    var sent =
        Bpmn.createExecutableProcess("waits-by-" + element)
            .startEvent()
            .serviceTask("send", sending::on);
    AbstractFlowNodeBuilder<?, ?> told = awaiting(sent, element);
    var branch =
        told.exclusiveGateway()
            .condition("=mine.status = \"FAILED\"")
            .endEvent("notSent")
            .moveToLastExclusiveGateway()
            .defaultFlow();
    if (!tracked) {
      return branch.endEvent("sent").done();
    }
    return branch
        .intermediateCatchEvent("reply", TemplatedTask.named("await-reply-catch-event")::on)
        .endEvent("replied")
        .done();
  }

  private static AbstractFlowNodeBuilder<?, ?> awaiting(
      AbstractFlowNodeBuilder<?, ?> sent, String element) {
    TemplatedTask template =
        TemplatedTask.named("await-message-result-" + element).with("resultVariable", "mine");
    return switch (element) {
      case "catch-event" -> sent.intermediateCatchEvent("told", template::on);
      case "receive-task" -> sent.receiveTask("told", template::on);
      default -> sent.userTask("work").boundaryEvent("told", template::on);
    };
  }
}
