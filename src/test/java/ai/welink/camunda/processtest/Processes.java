package ai.welink.camunda.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import ai.welink.camunda.simulator.TickingClock;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.response.Incident;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;

/** What tests do with processes over and over; through Camunda's client, wherever the engine is. */
public final class Processes {

  static final String PASSING_TIME = "passing-time";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final BpmnModelInstance PASSING =
      Bpmn.createExecutableProcess(PASSING_TIME)
          .startEvent()
          .intermediateCatchEvent("timer", timer -> timer.timerWithDurationExpression("duration"))
          .endEvent()
          .done();

  private final CamundaClient client;
  private final CamundaProcessTestContext context;
  private final TickingClock clockOfWeLink;

  Processes(CamundaClient client, CamundaProcessTestContext context, TickingClock clockOfWeLink) {
    this.client = client;
    this.context = context;
    this.clockOfWeLink = clockOfWeLink;
  }

  /** Starts an instance of the latest version. */
  public ProcessInstanceEvent start(String processId, Map<String, ?> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join();
  }

  /**
   * Moves the clocks of the engine and of WeLink. When it returns, every timer of the engine that
   * has become due by that has fired: a timer of this duration has, and it was the last to start.
   * So that what has not fired then, is not due.
   */
  public void pass(Duration time) {
    client.newDeployResourceCommand().addProcessModel(PASSING, "time.bpmn").send().join();
    ProcessInstanceEvent passing = start(PASSING_TIME, Map.of("duration", time.toString()));
    assertThat(passing).hasActiveElements("timer");
    clockOfWeLink.advance(time);
    context.increaseTime(time);
    assertThat(passing).isCompleted();
  }

  /**
   * Asserts that an element has left something in a variable of the process.
   *
   * @param rule what the variable's value must be
   * @throws AssertionError that names both
   */
  public void assertLeft(
      ProcessInstanceEvent instance,
      String elementId,
      String variable,
      ThrowingConsumer<JsonNode> rule) {
    assertThat(instance).hasCompletedElements(elementId);
    try {
      assertThat(instance).hasVariableSatisfies(variable, JsonNode.class, rule);
    } catch (AssertionError wrong) {
      throw new AssertionError(
          "Element \"%s\" should have left its result in variable \"%s\": %s"
              .formatted(elementId, variable, wrong.getMessage()),
          wrong);
    }
  }

  /** Waits for something that neither the client nor {@code CamundaAssert} can tell. */
  public void await(Callable<Boolean> condition) {
    Awaitility.await().pollInSameThread().atMost(PATIENCE).until(condition);
  }

  /** The open incident of an instance; waits for it. */
  public Incident incident(ProcessInstanceEvent instance) {
    assertThat(instance).hasActiveIncidents();
    return client
        .newIncidentSearchRequest()
        .filter(
            filter ->
                filter
                    .processInstanceKey(instance.getProcessInstanceKey())
                    .state(IncidentState.ACTIVE))
        .send()
        .join()
        .singleItem();
  }

  /** Does what a person does in Operate: sets local variables of the element, and retries. */
  public void retry(Incident incident, Map<String, ?> localVariables) {
    client
        .newSetVariablesCommand(incident.getElementInstanceKey())
        .variables(localVariables)
        .local(true)
        .send()
        .join();
    client.newUpdateRetriesCommand(incident.getJobKey()).retries(1).send().join();
    client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();
  }
}
