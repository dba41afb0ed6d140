package ai.welink.camunda.processtest;

import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs process tests from within a test, in this JVM: on other diagrams, in another mode, in
 * another order. What they cover does not count as covered by the build.
 */
public final class ProcessTestRun {

  private final Map<String, String> parameters = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  /** A run as it would be by itself. */
  public ProcessTestRun() {
    withProperty(
        "camunda.process-test.coverage.report-directory", "target/coverage-report-of-inner-runs");
  }

  /** Sets a configuration parameter of JUnit. */
  public ProcessTestRun with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Sets a system property, which is also one of Spring's, for as long as the run takes. */
  public ProcessTestRun withProperty(String name, String value) {
    properties.put(name, value);
    return this;
  }

  /** Runs what is selected, to its end. */
  public Outcome of(DiscoverySelector... selectors) {
    Launcher launcher = LauncherFactory.create();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Map<String, String> before = new HashMap<>();
    properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    try {
      launcher.execute(
          request().selectors(selectors).configurationParameters(parameters).build(), listener);
    } finally {
      before.forEach(ProcessTestRun::restore);
    }
    return Outcome.of(listener.getSummary());
  }

  private static void restore(String name, String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }

  /**
   * What became of it.
   *
   * @param succeeded how many tests passed
   * @param failures what the others say
   */
  public record Outcome(long succeeded, List<String> failures) {

    private static Outcome of(TestExecutionSummary summary) {
      return new Outcome(
          summary.getTestsSucceededCount(),
          summary.getFailures().stream()
              .map(each -> each.getTestIdentifier().getDisplayName() + ": " + each.getException())
              .toList());
    }
  }
}
