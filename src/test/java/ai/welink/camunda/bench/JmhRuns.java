package ai.welink.camunda.bench;

import ai.welink.camunda.api.WireBenchmark;
import ai.welink.camunda.outbound.BindingBenchmark;
import ai.welink.camunda.webhook.EventBenchmark;
import java.net.URI;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The measurements by JMH, each in JVMs of its own, with the bytes that it allocates. */
final class JmhRuns {

  /** What is measured by JMH. */
  static final List<Class<?>> ALL =
      List.of(
          SendBenchmark.class,
          BindingBenchmark.class,
          WireBenchmark.class,
          HandlerBenchmark.class,
          InFlightBenchmark.class,
          EventBenchmark.class);

  private static final int ITERATIONS = 5;
  private static final TimeValue SECOND = TimeValue.seconds(1);

  private JmhRuns() {}

  static void run(URI server, Results results) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(2)
            .warmupIterations(ITERATIONS)
            .warmupTime(SECOND)
            .measurementIterations(ITERATIONS)
            .measurementTime(SECOND)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(results.jmh().toString())
            .jvmArgs(
                "-Xmx1g",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + BenchServer.PROPERTY + "=" + server);
    ALL.forEach(benchmark -> options.include(benchmark.getName() + "\\."));
    try {
      new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
