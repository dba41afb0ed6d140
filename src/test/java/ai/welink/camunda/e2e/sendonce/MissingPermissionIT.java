package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.embedded.JobView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Channel;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A runtime whose client may not do what the guard needs. */
class MissingPermissionIT {

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

  @ParameterizedTest
  @CsvSource({
    "CLAIM, publish messages (MESSAGE: CREATE)",
    "RECORD_OF_THE_CLAIM, set variables (PROCESS_DEFINITION: UPDATE_PROCESS_INSTANCE)"
  })
  void failsWithTheMissingPermissionAndSendsOnceWhenItIsGranted(Commands denied, String named) {
    GatewayFault denial =
        stage
            .faults()
            .on(denied.method())
            .when(denied.which())
            .refuse(Status.PERMISSION_DENIED.withDescription("Insufficient authorization"));
    Sends sends = new Sends(stage).start(List.of(new SendKind(Channel.THREAD, true)), 1);
    ProcessView process = engine.instance(sends.all().getFirst().instanceKey());

    IncidentView incident = process.awaitIncident();
    assertThat(incident.message())
        .contains("Nothing was sent", named, "Grant it", "welink.send-once=off");
    JobView job = process.job("send");
    assertThat(job.retries()).isZero();
    assertThat(job.activations()).hasSize(1);
    assertThat(posts(sends)).isZero();

    denial.off();
    engine.resolve(incident);
    sends.settle();
    assertThat(sends.report(sends.all().getFirst()).isResult()).isTrue();
    assertThat(posts(sends)).isEqualTo(1);
  }

  private static int posts(Sends sends) {
    return new Posts(stage.welink()).to(sends.all().getFirst().thread()).size();
  }
}
