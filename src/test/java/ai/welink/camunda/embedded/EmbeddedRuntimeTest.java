package ai.welink.camunda.embedded;

import static ai.welink.camunda.embedded.EmbeddedEngineTest.oneTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.runtime.core.outbound.OutboundConnectorFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class EmbeddedRuntimeTest {

  private static EmbeddedEngine engine;
  private static EmbeddedRuntime runtime;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    runtime =
        EmbeddedRuntime.at(engine)
            .with(Greeter.class, Stumbler.class)
            .withBean("planted", Planted.class, new Planted("bean"))
            .property("greeting.sign", "!")
            .secret("GREETER_NAME", "Ada")
            .threads(3)
            .jobTimeout("Greeter", Duration.ofSeconds(77))
            .start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
    engine.close();
  }

  @Test
  void runsAConnectorThatIsABean() {
    engine.deploy(greeting("greeting"));
    ProcessView view = engine.createInstance("greeting").awaitEnd();
    assertThat(view.path()).containsExactly("start", "to-task", "task", "to-end", "end");
    assertThat(view.variable("said").path("text").textValue()).isEqualTo("Hello Ada!");
    JobView job = view.job("task");
    assertThat(job.type()).isEqualTo("test:greeter:1");
    assertThat(job.state()).isEqualTo(JobView.State.COMPLETED);
    assertThat(job.activations()).hasSize(1);
    assertThat(job.headers()).containsEntry("resultVariable", "said");
  }

  @Test
  void givesAJobOfAConnectorItsTimeout() {
    var factory = runtime.bean(OutboundConnectorFactory.class);
    assertThat(factory.getConfigurations())
        .filteredOn(each -> each.name().equals("Greeter"))
        .singleElement()
        .satisfies(each -> assertThat(each.timeout()).isEqualTo(77_000));
  }

  @Test
  void runsAConnectorOfTheClassPath() throws IOException {
    try (MockWebServer web = new MockWebServer()) {
      web.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/json")
              .body("{\"answer\":42}")
              .build());
      web.start();
      engine.deploy(httpGet(web.url("/deep/thought").toString()));
      ProcessView view = engine.createInstance("http").awaitEnd();
      assertThat(view.variable("got").path("body").path("answer").intValue()).isEqualTo(42);
    }
  }

  @Test
  void showsFailuresRetriesAndTheIncidentThatFollows() {
    Stumbler.stumbles.set(3);
    engine.deploy(stumbling("stumbling"));
    ProcessView view = engine.createInstance("stumbling");
    IncidentView incident = view.awaitIncident();
    assertThat(incident.type()).hasToString("JOB_NO_RETRIES");
    assertThat(incident.elementId()).isEqualTo("task");
    assertThat(incident.message()).contains("stumbled");
    JobView stuck = view.job("task");
    assertThat(stuck.failures()).extracting(JobView.Failure::retries).containsExactly(2, 1, 0);
    assertThat(stuck.failures())
        .extracting(JobView.Failure::backoff)
        .containsOnly(Duration.ofMillis(20));
    assertThat(stuck.lastFailure()).contains("stumbled");
    assertThat(stuck.state()).isEqualTo(JobView.State.FAILED);
    engine.resolve(incident);
    view.awaitEnd();
    assertThat(view.openIncidents()).isEmpty();
    assertThat(view.incidents()).hasSize(1);
    assertThat(view.job("task").activations()).hasSize(4);
  }

  @Test
  void showsBpmnErrorsWithTheirCodeAndVariables() {
    Stumbler.stumbles.set(1);
    engine.deploy(catching());
    ProcessView view = engine.createInstance("catching").awaitEnd();
    assertThat(view.completed()).containsExactly("start", "caught", "handled");
    assertThat(view.terminated()).containsExactly("task");
    JobView job = view.job("task");
    assertThat(job.state()).isEqualTo(JobView.State.ERROR_THROWN);
    assertThat(job.errorCode()).isEqualTo("OOPS");
    assertThat(job.errorMessage()).isEqualTo("it did");
    assertThat(job.variables().path("foot").textValue()).isEqualTo("left");
    assertThat(view.localVariable("caught", "foot").textValue()).isEqualTo("left");
  }

  @Test
  void handsOutItsBeansAndItsClient() {
    assertThat(runtime.bean(Planted.class)).isEqualTo(new Planted("bean"));
    assertThat(runtime.client().newTopologyRequest().send().join().getClusterSize()).isEqualTo(1);
  }

  @Test
  void servesItsWebEndpointsOnTheLoopbackAddress() throws IOException {
    var health = (HttpURLConnection) runtime.uri("/actuator/health").toURL().openConnection();
    assertThat(health.getResponseCode()).isEqualTo(200);
    assertThat(runtime.bean(Environment.class).getProperty("server.address"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void takesAJobAwayFromAReplicaThatForgetsIt() throws InterruptedException {
    try (EmbeddedRuntime one = forgetful();
        EmbeddedRuntime other = forgetful()) {
      engine.deploy(oneTask("forgotten", "test:forgetter:1"));
      ProcessView view = engine.createInstance("forgotten");
      Forgetter.firstTook.await();
      Awaiting.until(
          () -> {
            engine.advance(Duration.ofSeconds(31));
            return view.hasEnded();
          });
      assertThat(view.job("task").timeouts()).isPositive();
      assertThat(one.port()).isNotEqualTo(other.port());
    } finally {
      Forgetter.remembers.countDown();
    }
  }

  private static EmbeddedRuntime forgetful() {
    return EmbeddedRuntime.at(engine)
        .with(Forgetter.class)
        .jobTimeout("Forgetter", Duration.ofSeconds(30))
        .start();
  }

  private static BpmnModelInstance greeting(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .sequenceFlowId("to-task")
        .serviceTask(
            "task",
            task ->
                task.zeebeJobType("test:greeter:1")
                    .zeebeInput("{{secrets.GREETER_NAME}}", "name")
                    .zeebeTaskHeader("resultVariable", "said"))
        .sequenceFlowId("to-end")
        .endEvent("end")
        .done();
  }

  private static BpmnModelInstance stumbling(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .serviceTask(
            "task",
            task -> task.zeebeJobType("test:stumbler:1").zeebeTaskHeader("retryBackoff", "PT0.02S"))
        .endEvent("end")
        .done();
  }

  private static BpmnModelInstance catching() {
    return Bpmn.createExecutableProcess("catching")
        .startEvent("start")
        .serviceTask(
            "task",
            task ->
                task.zeebeJobType("test:stumbler:1")
                    .zeebeTaskHeader(
                        "errorExpression", "=bpmnError(\"OOPS\", \"it did\", {foot: \"left\"})"))
        .boundaryEvent("caught", event -> event.error("OOPS"))
        .endEvent("handled")
        .moveToActivity("task")
        .endEvent("end")
        .done();
  }

  private static BpmnModelInstance httpGet(String url) {
    return Bpmn.createExecutableProcess("http")
        .startEvent("start")
        .serviceTask(
            "task",
            task ->
                task.zeebeJobType("io.camunda:http-json:1")
                    .zeebeInput("noAuth", "authentication.type")
                    .zeebeInput("GET", "method")
                    .zeebeInput(url, "url")
                    .zeebeTaskHeader("resultVariable", "got"))
        .endEvent("end")
        .done();
  }

  private record Planted(String name) {}

  @OutboundConnector(
      name = "Greeter",
      inputVariables = {"name"},
      type = "test:greeter:1")
  private static class Greeter implements OutboundConnectorFunction {
    private final Environment environment;

    Greeter(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Object execute(OutboundConnectorContext context) {
      var name = context.bindVariables(Name.class).name();
      return Map.of("text", "Hello " + name + environment.getProperty("greeting.sign"));
    }

    private record Name(String name) {}
  }

  @OutboundConnector(
      name = "Stumbler",
      inputVariables = {},
      type = "test:stumbler:1")
  private static class Stumbler implements OutboundConnectorFunction {
    private static final AtomicInteger stumbles = new AtomicInteger();

    @Override
    public Object execute(OutboundConnectorContext context) {
      if (stumbles.getAndDecrement() > 0) {
        throw new ConnectorException("TRIP", "stumbled");
      }
      return List.of();
    }
  }

  @OutboundConnector(
      name = "Forgetter",
      inputVariables = {},
      type = "test:forgetter:1")
  private static class Forgetter implements OutboundConnectorFunction {
    private static final CountDownLatch firstTook = new CountDownLatch(1);
    private static final CountDownLatch remembers = new CountDownLatch(1);

    @Override
    public Object execute(OutboundConnectorContext context) throws InterruptedException {
      if (firstTook.getCount() > 0) {
        firstTook.countDown();
        remembers.await();
      }
      return List.of();
    }
  }
}
