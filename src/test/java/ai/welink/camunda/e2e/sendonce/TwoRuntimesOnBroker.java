package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayMethod;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runtimes with one job at once, at the standalone broker. */
class TwoRuntimesOnBroker {

  @ParameterizedTest(name = "patience is over: {0}")
  @ValueSource(booleans = {true, false})
  void oneOfThemSends(boolean patienceIsOver) {
    try (Stage stage = Stage.on(BrokerCluster.start());
        EmbeddedRuntime ignored = stage.runtime().start();
        EmbeddedRuntime too = stage.runtime().start()) {
      Sends sends = new Sends(stage);
      try (Held held = CrashPoint.SERVER_ACCEPTED.trapOn(stage)) {
        sends.startTogether(SendKind.all(), 2);
        held.await(sends);
        if (patienceIsOver) {
          stage.advance(Sends.LEAP);
        } else {
          stage.cluster().advance(Sends.LEAP);
        }
        awaitAnswersOfTheOther(stage, sends);
      }
      sends.settle();
      Truth.holds(stage, sends);
      System.out.println(
          Tally.table(
              "Two runtimes with one job at once, at the broker",
              java.util.List.of(Tally.of("accepted, not answered", stage, sends))));
    }
  }

  private static void awaitAnswersOfTheOther(Stage stage, Sends sends) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                stage.faults().count(GatewayMethod.THROW_ERROR)
                        + stage.faults().count(GatewayMethod.FAIL_JOB)
                    >= sends.all().size());
  }
}
