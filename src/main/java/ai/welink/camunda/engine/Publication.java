package ai.welink.camunda.engine;

/** What became of a message that was to be published. */
public sealed interface Publication {

  /**
   * The engine has the message.
   *
   * @param before whether it had it before, so that this one was a repeat
   */
  record Taken(boolean before) implements Publication {}

  /**
   * The engine has not taken the message, or its answer was lost. Publishing it again does no harm.
   *
   * @param why a sentence without a full stop and without content
   */
  record NotTaken(String why) implements Publication {}
}
