package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A designer's result expression that fails after the message has gone out. */
class ResultExpressionIT {

  private static EmbeddedEngine engine;
  private static Stage stage;
  private static EmbeddedRuntime runtime;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    stage = Stage.on(new Cluster.Embedded(engine));
    runtime = stage.runtime().start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
    stage.close();
  }

  @ParameterizedTest(name = "waiting: {0}")
  @ValueSource(booleans = {true, false})
  void makesAnIncidentAndNoSecondPostHoweverOftenItIsRetried(boolean waits) {
    SendKind kind = new SendKind(Channel.THREAD, waits);
    String id = "broken-expression-" + waits;
    stage.deploy(
        SendKind.process(
            id, send -> kind.task().with("resultExpression", "={id: response.").on(send)));
    Sends sends = new Sends(stage);
    Sends.Send send = sends.start(kind, id);
    ProcessView process = engine.instance(send.instanceKey());

    IncidentView incident = awaitIncident(process);
    int before = process.job("send").activations().size();
    engine.resolve(incident);
    process.await("another try", it -> it.job("send").activations().size() > before);
    awaitIncident(process);
    goOnByHand(process);

    sends.settle();
    assertThat(new Posts(stage.welink()).to(send.thread())).hasSize(1);
    assertThat(stage.welink().linkedIn().deliveriesTo(send.thread())).hasSize(1);
  }

  /** Each retry comes after the template's backoff of 30 s. */
  private static IncidentView awaitIncident(ProcessView process) {
    return process
        .await(
            "an incident",
            it -> {
              engine.advance(java.time.Duration.ofSeconds(5));
              return !it.openIncidents().isEmpty();
            })
        .awaitIncident();
  }

  private static void goOnByHand(ProcessView process) {
    engine
        .client()
        .newModifyProcessInstanceCommand(process.key())
        .activateElement("report-result")
        .and()
        .terminateElement(process.elementInstanceKeys("send").getFirst())
        .send()
        .join();
  }
}
