package ai.welink.camunda.outbound;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the runtime's job handler from printing the failures that a test provokes. */
final class Hush implements AutoCloseable {

  private final Logger jobs =
      (Logger)
          LoggerFactory.getLogger(
              "io.camunda.connector.runtime.outbound.job.SpringConnectorJobHandler");
  private final Level before = jobs.getLevel();

  Hush() {
    jobs.setLevel(Level.OFF);
  }

  @Override
  public void close() {
    jobs.setLevel(before);
  }
}
