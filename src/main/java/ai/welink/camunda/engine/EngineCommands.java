package ai.welink.camunda.engine;

import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Sends commands to the engine, again for as long as the budget allows. */
final class EngineCommands {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final CommandBudget budget;
  private final LongSupplier nanoTime;

  EngineCommands(CommandBudget budget) {
    this(budget, System::nanoTime);
  }

  EngineCommands(CommandBudget budget, LongSupplier nanoTime) {
    this.budget = budget;
    this.nanoTime = nanoTime;
  }

  /**
   * Sends a command until it is answered. A try that went unanswered may have been carried out, so
   * the command must bear being sent twice.
   *
   * @throws EngineRefusal with the engine's answer, or {@link EngineAnswer#UNAVAILABLE} when the
   *     budget is used up
   */
  void send(FinalCommandStep<?> command) {
    long end = nanoTime.getAsLong() + budget.total().toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        command.requestTimeout(budget.perTry()).send().join();
        return;
      } catch (RuntimeException refusal) {
        EngineAnswer answer = EngineAnswer.of(refusal);
        boolean again = answer == EngineAnswer.UNAVAILABLE && nanoTime.getAsLong() < end;
        if (!again || Thread.currentThread().isInterrupted()) {
          throw new EngineRefusal(answer);
        }
      }
      LockSupport.parkNanos(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }
}
