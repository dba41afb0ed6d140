package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.embedded.GatewayFaults;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** How a command is lost on its way to the engine or back. */
enum Loss {
  /** The engine does not get it. */
  REFUSED {
    @Override
    GatewayFault happensTo(Stage stage, Commands command, int times) {
      return script(stage, command).times(times).refuse(Status.UNAVAILABLE);
    }
  },
  /** The engine carries it out, and its sender hears of a failure. */
  ANSWER_LOST {
    @Override
    GatewayFault happensTo(Stage stage, Commands command, int times) {
      return script(stage, command).times(times).loseAnswer();
    }
  },
  /** The engine carries it out, and its sender hears nothing. */
  SWALLOWED {
    @Override
    GatewayFault happensTo(Stage stage, Commands command, int times) {
      return script(stage, command).times(times).swallowAnswer();
    }
  },
  /** The whole engine is away for a while as soon as the command has come. */
  ENGINE_DOWN {
    @Override
    GatewayFault happensTo(Stage stage, Commands command, int times) {
      return script(stage, command).once().before(call -> goAway(stage.faults()));
    }
  };

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(800, TimeUnit.MILLISECONDS);

  /** From now on it happens to so many of these commands. */
  abstract GatewayFault happensTo(Stage stage, Commands command, int times);

  private static GatewayFaults.Script script(Stage stage, Commands command) {
    return stage.faults().on(command.method()).when(command.which());
  }

  /** The engine is down, and comes back by itself. */
  static void goAway(GatewayFaults faults) {
    faults.down();
    LATER.execute(faults::up);
  }

  @Override
  public String toString() {
    return name().toLowerCase().replace('_', ' ');
  }
}
