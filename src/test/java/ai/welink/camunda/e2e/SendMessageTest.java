package ai.welink.camunda.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendMessageTest {

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
  void sendsIntoAThreadAndReturnsLinkedInsAnswer() {
    ProcessView ended =
        platform.run(sending("thread", Tasks.toThread("t-1", "Hello Ada")), Map.of()).awaitEnd();

    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.variable("welinkMessage").path("message_id").asText()).isNotEmpty();
    assertThat(platform.welink().linkedIn().deliveriesTo("t-1")).hasSize(1);
  }

  @Test
  void takesTheErrorBranchOfACodeThatNobodyHasHeardOf() {
    platform
        .welink()
        .when(RequestMatcher.send().toThread("t-new"))
        .then(Behaviours.failLater("SOMETHING_NEW"));
    ProcessView ended =
        platform
            .run(
                catching("foreign", Tasks.toThread("t-new", "Hi"), "WELINK_SOMETHING_NEW"),
                Map.of())
            .awaitEnd();

    assertThat(ended.completed()).contains("handled");
    assertThat(ended.variable("why").asText()).isEqualTo("WELINK_SOMETHING_NEW");
  }

  private static BpmnModelInstance sending(String id, TemplatedTask task) {
    return Bpmn.createExecutableProcess(id)
        .startEvent()
        .serviceTask("send", send -> task.on(send))
        .endEvent()
        .done();
  }

  private static BpmnModelInstance catching(String id, TemplatedTask task, String code) {
    return Bpmn.createExecutableProcess(id)
        .startEvent()
        .serviceTask("send", send -> task.on(send))
        .boundaryEvent("caught", event -> event.error(code).zeebeOutputExpression("code", "why"))
        .endEvent("handled")
        .moveToActivity("send")
        .endEvent("sent")
        .done();
  }
}
