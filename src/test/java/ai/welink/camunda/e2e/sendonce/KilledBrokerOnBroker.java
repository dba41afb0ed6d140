package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.RuntimeProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The broker itself killed with kill -9 in the middle of sends, alone or with the runtime. */
class KilledBrokerOnBroker {

  private static final List<Tally> ROWS = new ArrayList<>();

  private static BrokerCluster cluster;
  private static Stage stage;

  @BeforeAll
  static void start() {
    cluster = BrokerCluster.start();
    stage = Stage.on(cluster);
  }

  @AfterAll
  static void stop() {
    System.out.println(Tally.table("The broker killed with kill -9 and started again", ROWS));
    stage.close();
  }

  @ParameterizedTest(name = "{0}, and the runtime too: {1}")
  @CsvSource({
    "CLAIM_ON_RECORD, false",
    "CLAIM_ON_RECORD, true",
    "SERVER_ACCEPTED, false",
    "SERVER_ACCEPTED, true",
    "RECORDED, false",
    "RECORDED, true"
  })
  void noMessageGoesOutTwiceAndNoProcessIsStuck(CrashPoint point, boolean runtimeToo) {
    Sends sends = new Sends(stage);
    try (RuntimeProcess runtime =
        stage
            .process()
            .property(StageRuntime.TOTAL, "PT60S")
            .property("welink.response-timeout", "PT60S")
            .start()
            .awaitReady()) {
      try (Held held = point.trapOn(stage)) {
        sends.startTogether(SendKind.all(), 2);
        held.await(sends);
        cluster.kill();
        if (runtimeToo) {
          runtime.kill();
        }
      }
      cluster.restart();
      finish(sends, runtimeToo);
    }
    ROWS.add(Tally.of(point + (runtimeToo ? ", both" : ""), stage, sends));
    Truth.holds(stage, sends);
  }

  private static void finish(Sends sends, boolean byAnother) {
    if (!byAnother) {
      sends.settle();
      return;
    }
    try (RuntimeProcess next = stage.process().start()) {
      next.awaitReady();
      sends.settle();
    }
  }
}
