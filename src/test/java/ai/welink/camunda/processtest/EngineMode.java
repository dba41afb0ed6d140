package ai.welink.camunda.processtest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/**
 * Where the engine of a process test is: {@code -Dcpt.mode=embedded}, which is the default, {@code
 * managed} or {@code remote}. The tests are the same.
 */
enum EngineMode {
  /** In this JVM, behind the facade of {@code embedded.cpt}; needs nothing. */
  EMBEDDED,
  /** In a container that Camunda Process Test starts; needs Docker. */
  MANAGED,
  /**
   * A cluster that is there already; its addresses are given by Camunda Process Test's own
   * properties, {@code camunda.process-test.remote.*}. Its data is deleted after each test.
   */
  REMOTE;

  private static final String PROPERTY = "cpt.mode";

  /**
   * The mode that was asked for.
   *
   * @throws IllegalArgumentException if there is no such mode
   */
  static EngineMode of(Environment environment) {
    String wanted = environment.getProperty(PROPERTY, EMBEDDED.word());
    return Arrays.stream(values())
        .filter(mode -> mode.word().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be one of %s, and is \"%s\"".formatted(PROPERTY, words(), wanted)));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String words() {
    return Arrays.stream(values()).map(EngineMode::word).collect(Collectors.joining(", "));
  }
}
