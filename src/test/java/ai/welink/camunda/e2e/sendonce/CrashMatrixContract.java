package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.RuntimeProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills runtimes in the middle of sends, at each point of their way, and lets another runtime go on
 * when the engine hands the jobs out again.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CrashMatrixContract {

  private final List<Tally> rows = new ArrayList<>();
  private Stage stage;
  private RuntimeProcess runtime;

  abstract Cluster cluster();

  /** How many sends of each of the six kinds are killed at one point. */
  abstract int sendsOfAKind();

  @BeforeAll
  void start() {
    stage = Stage.on(cluster());
  }

  @AfterAll
  void stop() {
    System.out.println(Tally.table("Runtimes killed with kill -9 while they send", rows));
    if (runtime != null) {
      runtime.close();
    }
    stage.close();
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.class)
  void noMessageGoesOutTwiceAndNoProcessIsStuck(CrashPoint point) {
    Sends sends = kill(point);
    runtime = startProcess();
    sends.settle();

    rows.add(Tally.of(point.toString(), stage, sends));
    Truth.holds(stage, sends);
    assertThat(sends.all()).allMatch(send -> sends.report(send).isResult() == point.endsInResult());
  }

  private Sends kill(CrashPoint point) {
    RuntimeProcess doomed = runtime != null ? runtime : startProcess();
    runtime = null;
    try (doomed;
        Held held = point.trapOn(stage)) {
      Sends sends = new Sends(stage).startTogether(kinds(point), sendsOfAKind());
      held.await(sends);
      doomed.kill();
      return sends;
    }
  }

  private static List<SendKind> kinds(CrashPoint point) {
    return SendKind.all().stream().filter(point::isOnTheWayOf).toList();
  }

  /** The one that goes on after this crash is the one that is killed next. */
  private RuntimeProcess startProcess() {
    return stage
        .process()
        .property(StageRuntime.TOTAL, "PT30S")
        .property("welink.response-timeout", "PT40S")
        .start()
        .awaitReady();
  }
}
