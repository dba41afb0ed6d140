package ai.welink.camunda.bench;

import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Logging at WARN, in every JVM of the benchmarks. The tests' own configuration writes down at
 * TRACE what these connectors say, and searches it for secrets: that is no part of what a send
 * costs.
 */
final class QuietLogs {

  /** On the class path. */
  static final String CONFIGURATION = "bench-logback.xml";

  /** Tells a JVM. */
  static final String JVM_ARGUMENT = "-Dlogback.configurationFile=" + CONFIGURATION;

  /** Who could say much. */
  static final List<String> LOGGERS =
      List.of("ai.welink.camunda", "io.camunda.connector", "io.camunda.client");

  private QuietLogs() {}

  /**
   * Checks this JVM.
   *
   * @throws IllegalStateException if a measurement would count what is logged
   */
  static void check() {
    LOGGERS.stream()
        .filter(each -> LoggerFactory.getLogger(each).isInfoEnabled())
        .findFirst()
        .ifPresent(QuietLogs::refuse);
  }

  /** A measurement would count what this one says. */
  static void refuse(String logger) {
    throw new IllegalStateException(logger + " logs below WARN; give the JVM " + JVM_ARGUMENT);
  }
}
