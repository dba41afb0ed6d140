package ai.welink.camunda.embedded.cpt;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byId;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import ai.welink.camunda.embedded.RuntimeApplication;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = {RuntimeApplication.class, CamundaProcessTestTest.Echo.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.main.banner-mode=off", "camunda.client.auth.method=none"})
@CamundaSpringProcessTest
class CamundaProcessTestTest {

  private static final ProcessTestPlatform PLATFORM = ProcessTestPlatform.start();

  @Autowired private CamundaClient client;
  @Autowired private CamundaProcessTestContext context;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    PLATFORM.register(registry);
    registry.add(ProcessTestPlatform.secret("NAME"), () -> "Ada");
  }

  @AfterAll
  static void stop() {
    try {
      Assertions.assertThat(PLATFORM.facade().refusals()).isEmpty();
    } finally {
      PLATFORM.close();
    }
  }

  @Test
  void assertsOnElementsVariablesAndMessages() {
    deploy(echoing());
    ProcessInstanceEvent instance = start("echoing", Map.of("say", "hello", "id", "42"));
    assertThat(instance).isWaitingForMessage("go-on", "42").hasActiveElements("wait");
    client.newPublishMessageCommand().messageName("go-on").correlationKey("42").send().join();
    assertThat(instance)
        .isCompleted()
        .hasCompletedElementsInOrder("start", "echo", "wait", "end")
        .hasVariable("heard", Map.of("echo", "hello", "name", "Ada"))
        .hasCorrelatedMessage("go-on", "42")
        .hasNoActiveIncidents();
  }

  @Test
  void assertsOnIncidentsAndStartsEachTestEmpty() {
    deploy(echoing());
    assertThat(start("echoing", Map.of("say", "fail", "id", "42")))
        .isActive()
        .hasActiveIncidents()
        .hasActiveElements("echo");
    Assertions.assertThat(PLATFORM.engine().instances("echoing")).hasSize(1);
  }

  @Test
  void completesATaskOfAPerson() {
    deploy(
        Bpmn.createExecutableProcess("personal")
            .startEvent()
            .userTask("ask", task -> task.name("Ask somebody").zeebeUserTask())
            .endEvent("end")
            .done());
    var instance = start("personal", Map.of());
    assertThatUserTask(byElementId("ask")).isCreated();
    context.completeUserTask("ask", Map.of("answer", List.of("yes", 42)));
    assertThat(instance)
        .isCompleted()
        .hasCompletedElements(byId("end"))
        .hasVariable("answer", List.of("yes", 42));
    assertThatUserTask(byElementId("ask")).isCompleted();
  }

  @Test
  void movesTheTime() {
    deploy(
        Bpmn.createExecutableProcess("patient")
            .startEvent()
            .intermediateCatchEvent("wait", wait -> wait.timerWithDuration("PT8H"))
            .endEvent("end")
            .done());
    start("patient", Map.of());
    assertThatProcessInstance(byProcessId("patient")).hasActiveElements("wait");
    context.increaseTime(Duration.ofHours(9));
    assertThatProcessInstance(byProcessId("patient")).isCompleted();
  }

  private void deploy(BpmnModelInstance model) {
    client.newDeployResourceCommand().addProcessModel(model, "test.bpmn").send().join();
  }

  private ProcessInstanceEvent start(String processId, Map<String, ?> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join();
  }

  private static BpmnModelInstance echoing() {
    return Bpmn.createExecutableProcess("echoing")
        .startEvent("start")
        .serviceTask(
            "echo",
            task ->
                task.zeebeJobType("test:echo:1")
                    .zeebeInput("{{secrets.NAME}}", "name")
                    .zeebeJobRetries("1")
                    .zeebeTaskHeader("resultVariable", "heard"))
        .intermediateCatchEvent("wait")
        .message(m -> m.name("go-on").zeebeCorrelationKeyExpression("id"))
        .endEvent("end")
        .done();
  }

  @OutboundConnector(
      name = "Echo",
      inputVariables = {"say", "name"},
      type = "test:echo:1")
  static class Echo implements OutboundConnectorFunction {

    @Override
    public Object execute(OutboundConnectorContext context) {
      Said said = context.bindVariables(Said.class);
      if (said.say().equals("fail")) {
        throw new ConnectorException("MUTE", "nothing to say");
      }
      return Map.of("echo", said.say(), "name", said.name());
    }

    private record Said(String say, String name) {}
  }
}
