package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** LinkedIn does not allow two sessions on one recruiter seat. */
class RecruiterSeatIT {

  private static final SendKind RECRUITER = new SendKind(Channel.RECRUITER, true);
  private static final SendKind THREAD = new SendKind(Channel.THREAD, true);

  @Test
  void twentySendsOnOneSeatGoOneByOneAndHoldNoThread() {
    var slow = SimulatedWeLink.configure().actionTakes(Duration.ofMillis(300));
    try (Stage stage = Stage.on(Cluster.embedded(), slow);
        EmbeddedRuntime ignored = stage.runtime().threads(10).start()) {
      Sends onOneSeat = new Sends(stage).onSeat("seat-1").start(List.of(RECRUITER), 20);
      Sends others = new Sends(stage).start(List.of(THREAD), 5);

      Awaitility.await().atMost(Duration.ofSeconds(30)).until(others::haveEnded);
      assertThat(onOneSeat.haveEnded()).as("the seat's sends are still under way").isFalse();

      Awaitility.await().atMost(Duration.ofMinutes(2)).until(onOneSeat::haveEnded);
      assertThat(stage.welink().seats().clashes()).isEmpty();
      Truth.holds(stage, onOneSeat);
      Truth.holds(stage, others);
      assertThat(stage.welink().linkedIn().count()).isEqualTo(25);
    }
  }
}
