package ai.welink.camunda.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each template works with nothing but the ids filled in. */
class DefaultsTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void ofTheThreeSends() {
    assertThat(statusOf(Tasks.toThread("d-1", "Hello"))).isEqualTo("SENT");
    assertThat(statusOf(Tasks.toSalesNavigatorThread("d-2", "Hello"))).isEqualTo("SENT");
    assertThat(statusOf(Tasks.toRecruiterThread("d-3", "Hello"))).isEqualTo("SENT");
  }

  @Test
  void ofAskingForAStatus() {
    var message = run(task("sent", Tasks.toThread("d-4", "Hello")), Map.of());
    var asking = TemplatedTask.named("get-request-status").with("requestId", "=m.request_id");
    var ended = run(task("ask", asking), Map.of("m", message.variable("welinkMessage")));

    assertThat(ended.variable("welinkRequest").path("status").asText()).isEqualTo("SENT");
  }

  @Test
  void ofStoppingReplyTracking() {
    var stopping =
        TemplatedTask.named("stop-reply-tracking").with("accountId", "acc-1").with("threadId", "d");
    var ended = run(task("stop", stopping), Map.of());

    assertThat(ended.variable("welinkTracking").path("status").asText()).isEqualTo("NOT_ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "await-message-result, welink-message-result, request_id, welinkResult",
    "await-reply, welink-reply, thread_id, welinkReply"
  })
  void ofEvents(String template, String message, String key, String variable) {
    ProcessView waiting =
        platform.run(events(template), Map.of("welinkMessage", Map.of(key, template)));
    for (int each = 0; each < 3; each++) {
      platform
          .engine()
          .publishMessage(
              message, template, ProcessView.PATIENCE, Map.of(variable, Map.of("n", each)));
      waiting.awaitCompleted("wait" + each);
    }

    assertThat(waiting.awaitEnd().variable(variable).path("n").asInt()).isEqualTo(2);
  }

  private static BpmnModelInstance events(String template) {
    return Bpmn.createExecutableProcess(template)
        .startEvent()
        .intermediateCatchEvent(
            "wait0", event -> TemplatedTask.named(template + "-catch-event").on(event))
        .receiveTask("wait1", task -> TemplatedTask.named(template + "-receive-task").on(task))
        .userTask("work")
        .boundaryEvent(
            "wait2", event -> TemplatedTask.named(template + "-boundary-event").on(event))
        .endEvent()
        .done();
  }

  private static String statusOf(TemplatedTask sending) {
    return run(task("send", sending), Map.of()).variable("welinkMessage").path("status").asText();
  }

  private static ProcessView run(BpmnModelInstance process, Map<String, ?> variables) {
    return platform.run(process, variables).awaitEnd();
  }

  private static BpmnModelInstance task(String id, TemplatedTask task) {
    return Bpmn.createExecutableProcess(id)
        .startEvent()
        .serviceTask("task", each -> task.on(each))
        .endEvent()
        .done();
  }
}
