package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.ReceivedRequest;
import io.grpc.Status;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that comes again after WeLink's acceptance was recorded, whatever the engine. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordedAcceptanceContract {

  private Stage stage;

  abstract Cluster cluster();

  @BeforeAll
  void start() {
    stage = Stage.on(cluster());
  }

  @AfterAll
  void stop() {
    stage.close();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aRetriedJobCompletesWithTheRecordedAcceptanceAndMakesNoPost(Channel channel) {
    Sends sends = new Sends(stage).start(List.of(new SendKind(channel, false)), 1);
    loseTheCompletion();

    try (EmbeddedRuntime next = stage.runtime().start()) {
      sends.settle();
    }

    ReceivedRequest post = onlyPost(sends);
    Report report = sends.report(sends.all().getFirst());
    assertThat(report.result().path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(report.result().path("request_id").asText()).isEqualTo(post.requestId().orElse(""));
  }

  private void loseTheCompletion() {
    GatewayFault lost =
        stage
            .faults()
            .on(Commands.COMPLETION.method())
            .when(Commands.COMPLETION.which())
            .refuse(Status.UNAVAILABLE);
    try (EmbeddedRuntime first = stage.runtime().start()) {
      Awaitility.await().until(() -> lost.hits() == 1);
    }
    lost.off();
  }

  private ReceivedRequest onlyPost(Sends sends) {
    String thread = sends.all().getFirst().thread();
    List<ReceivedRequest> posts = new Posts(stage.welink()).to(thread);
    assertThat(posts).hasSize(1);
    assertThat(stage.welink().linkedIn().deliveriesTo(thread)).hasSize(1);
    return posts.getFirst();
  }
}
