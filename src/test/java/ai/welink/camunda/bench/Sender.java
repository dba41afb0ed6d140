package ai.welink.camunda.bench;

/** Makes one send at a time, on any thread. */
interface Sender extends AutoCloseable {

  /** Makes one, and returns what came of it. */
  Object send();

  /**
   * Looks whether all sends by now were made and came to WeLink's result.
   *
   * @throws IllegalStateException if not
   */
  void check();

  @Override
  void close();
}
