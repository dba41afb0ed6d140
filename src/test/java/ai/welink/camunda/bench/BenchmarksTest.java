package ai.welink.camunda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
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

/** Each benchmark does what it says, in this JVM and far too shortly for a figure. */
class BenchmarksTest {

  private InstantServer server;

  @BeforeEach
  void serve() {
    // another build on this machine may run its own
    System.setProperty("jmh.ignoreLock", "true");
    server = InstantServer.start();
    System.setProperty(BenchServer.PROPERTY, server.uri().toString());
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
}
