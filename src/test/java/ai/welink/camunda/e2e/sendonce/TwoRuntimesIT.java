package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jobs that time out while their runtime is still at it, so that two runtimes have them at once.
 */
class TwoRuntimesIT {

  private static final List<Tally> ROWS = new ArrayList<>();

  private static EmbeddedEngine engine;
  private static Stage stage;
  private static EmbeddedRuntime one;
  private static EmbeddedRuntime other;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    stage = Stage.on(new Cluster.Embedded(engine));
    one = stage.runtime().property(StageRuntime.TOTAL, "PT30S").start();
    other = stage.runtime().property(StageRuntime.TOTAL, "PT30S").start();
  }

  @AfterAll
  static void stop() {
    System.out.println(Tally.table("Two runtimes with one job at once", ROWS));
    one.close();
    other.close();
    stage.close();
  }

  static Stream<Arguments> everyPointAndBothClocks() {
    return Arrays.stream(CrashPoint.values())
        .filter(point -> point != CrashPoint.WAITING)
        .flatMap(point -> Stream.of(Arguments.of(point, true), Arguments.of(point, false)));
  }

  /**
   * @param patienceIsOver whether the second runtime finds that the first has been silent for too
   *     long, though it is only slow
   */
  @ParameterizedTest(name = "{0}, patience is over: {1}")
  @MethodSource("everyPointAndBothClocks")
  void oneOfThemSends(CrashPoint point, boolean patienceIsOver) {
    Sends sends;
    try (Held held = point.trapOn(stage)) {
      sends = new Sends(stage).startTogether(SendKind.all(), 1);
      held.await(sends);
      letJobsTimeOut(patienceIsOver);
      awaitSecondActivations(sends);
    }
    sends.settle();
    ROWS.add(Tally.of(point + (patienceIsOver ? "; too slow" : ""), stage, sends));
    Truth.holds(stage, sends);
  }

  private static void letJobsTimeOut(boolean forTheRuntimesToo) {
    if (forTheRuntimesToo) {
      stage.advance(Sends.LEAP);
    } else {
      engine.advance(Sends.LEAP);
    }
  }

  private static void awaitSecondActivations(Sends sends) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(sends.all())
                    .withFailMessage(() -> "not activated twice: " + describe(sends))
                    .allMatch(TwoRuntimesIT::isActivatedTwice));
  }

  private static String describe(Sends sends) {
    return sends.all().stream()
            .map(send -> stage.cluster().describe(send.instanceKey()))
            .collect(Collectors.joining("\n", "\n", "\n"))
        + stage.faults().counts();
  }

  private static boolean isActivatedTwice(Sends.Send send) {
    return engine.instance(send.instanceKey()).job("send").activations().size() > 1;
  }
}
