package ai.welink.camunda.engine;

import java.time.Duration;

/**
 * How long a command to the engine may take.
 *
 * @param perTry until one try counts as unanswered
 * @param total until no further try is begun; a command ends within the two together
 */
public record CommandBudget(Duration perTry, Duration total) {

  /** Enough for a change of leader in the engine's cluster. */
  public static final CommandBudget DEFAULT =
      new CommandBudget(Duration.ofSeconds(5), Duration.ofSeconds(10));

  /** The longest that a command can take. */
  public Duration longest() {
    return perTry.plus(total);
  }
}
