package ai.welink.camunda.engine;

/**
 * The engine did not carry out a command. Keeps no cause: a client's exception quotes the command's
 * variables.
 */
final class EngineRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final EngineAnswer answer;

  EngineRefusal(EngineAnswer answer) {
    super("the engine answered " + answer, null, false, false);
    this.answer = answer;
  }

  EngineAnswer answer() {
    return answer;
  }
}
