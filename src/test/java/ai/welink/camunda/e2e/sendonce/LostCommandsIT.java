package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command of a send, lost on its way; or the engine gone for a while just then. */
class LostCommandsIT {

  private static final List<Tally> ROWS = new ArrayList<>();

  /**
   * A worker that is not answered asks again after 20 s; the engine's going down is a test apart.
   */
  private static final List<List<Object>> IN_OTHER_WORDS =
      List.of(
          List.of(Commands.ACTIVATION, Loss.SWALLOWED),
          List.of(Commands.ACTIVATION, Loss.ENGINE_DOWN));

  private static Stage stage;
  private static EmbeddedRuntime runtime;

  @BeforeAll
  static void start() {
    stage = Stage.on(Cluster.embedded());
    runtime =
        stage
            .runtime()
            .property(StageRuntime.PER_TRY, "PT0.5S")
            .property(StageRuntime.TOTAL, "PT2S")
            .start();
  }

  @AfterAll
  static void stop() {
    System.out.println(Tally.table("Commands to the engine lost on the way", ROWS));
    runtime.close();
    stage.close();
  }

  @AfterEach
  void behaveAgain() {
    stage.faults().clear();
    stage.welink().forgetRules();
  }

  static Stream<Arguments> everyLossOfEveryCommand() {
    return Arrays.stream(Commands.values())
        .flatMap(command -> Arrays.stream(Loss.values()).map(loss -> Arguments.of(command, loss)))
        .filter(each -> !IN_OTHER_WORDS.contains(List.of(each.get())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyLossOfEveryCommand")
  void sendsOnceOrSaysThatItDoesNotKnow(Commands command, Loss loss) {
    if (command == Commands.ERROR) {
      stage.welink().when(RequestMatcher.send()).then(Behaviours.dropAfterAccepting());
    }
    GatewayFault fault = loss.happensTo(stage, command, SendKind.all().size());
    Sends sends = new Sends(stage);
    if (command == Commands.ACTIVATION) {
      sends.start(SendKind.all(), 1);
    } else {
      sends.startTogether(SendKind.all(), 1);
    }
    sends.settle();

    assertThat(fault.hits()).isPositive();
    count(command + ": " + loss, sends);
  }

  @Test
  void sendsOnceWhenTheEngineGoesDownAsItHandsTheJobsOut() {
    Sends sends = new Sends(stage);
    sends.together(() -> sends.start(SendKind.all(), 1), () -> Loss.goAway(stage.faults()));
    sends.settle();
    count("activation: engine down", sends);
  }

  @Test
  void aClaimThatWasConfirmedWhenOthersMayHaveDecidedIsNotUsed() {
    Sends sends = new Sends(stage);
    try (Held held = Held.unheard(stage, Commands.RECORD_OF_THE_CLAIM)) {
      sends.startTogether(SendKind.all(), 1);
      held.await(sends);
      stage.advanceRuntimes(Sends.LEAP);
    }
    sends.settle();
    count("record of the claim: late", sends);
    assertThat(sends.all()).noneMatch(send -> sends.report(send).isResult());
  }

  private static void count(String what, Sends sends) {
    ROWS.add(Tally.of(what, stage, sends));
    Truth.holds(stage, sends);
  }
}
