package ai.welink.camunda.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.slf4j.LoggerFactory;

/** Each benchmark does what it says, in this JVM and far too shortly for a figure. */
class BenchmarksTest {

  private final Map<Logger, Level> levels = new HashMap<>();
  private InstantServer server;

  @BeforeEach
  void serve() {
    // another build on this machine may run its own
    System.setProperty("jmh.ignoreLock", "true");
    server = InstantServer.start();
    System.setProperty(BenchServer.PROPERTY, server.uri().toString());
  }

  @BeforeEach
  void logAsTheBenchmarksDo() {
    for (String each : QuietLogs.LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(each);
      levels.put(logger, logger.getLevel());
      logger.setLevel(Level.WARN);
    }
  }

  @AfterEach
  void logAsBefore() {
    levels.forEach(Logger::setLevel);
  }

  @AfterEach
  void stop() {
    server.close();
    System.clearProperty(BenchServer.PROPERTY);
  }

  @Test
  void eachRunsToItsEnd() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(10))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .param("kilobytes", "1")
            .param("sends", "10");
    JmhRuns.ALL.forEach(benchmark -> options.include(benchmark.getName() + "\\."));

    Collection<RunResult> results = new Runner(options.build()).run();

    assertThat(results)
        .extracting(run -> run.getPrimaryResult().getLabel())
        .containsOnlyOnceElementsOf(
            List.of(
                "binding",
                "request",
                "answer",
                "answerAndVerdict",
                "result",
                "errorExpression",
                "shortestExpression",
                "together",
                "verifyAndRead"))
        .contains("send");
  }

  @Test
  void whatIsLoggedIsNotMeasured() {
    SendBenchmark benchmark = new SendBenchmark();
    ((Logger) LoggerFactory.getLogger(QuietLogs.LOGGERS.getFirst())).setLevel(Level.DEBUG);
    assertThatIllegalStateException().isThrownBy(benchmark::open).withMessageContaining("WARN");
  }
}
