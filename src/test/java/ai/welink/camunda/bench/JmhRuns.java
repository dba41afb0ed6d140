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

  private static final TimeValue SECOND = TimeValue.seconds(1);
  private static final int MEASURED = 5;

  private final URI server;
  private final Results results;
  private final Extent extent;

  JmhRuns(URI server, Results results, Extent extent) {
    this.extent = extent;
    this.server = server;
    this.results = results;
  }

  /**
   * Measures all. What evaluates an expression needs long until the compiler has done its work, so
   * everything that is compared gets the time for that.
   */
  void run() {
    run("send", options(extent.jvms()).include(name(SendBenchmark.class)).param("kilobytes", "1"));
    run(
        "growth",
        options(1)
            .include(name(SendBenchmark.class))
            .param("kilobytes", "10", "100")
            .param("way", Way.WELINK.name(), Way.HTTP_CONNECTOR.name(), Way.BARE_OKHTTP.name()));
    ChainedOptionsBuilder parts = options(1);
    ALL.stream()
        .filter(benchmark -> benchmark != SendBenchmark.class)
        .forEach(benchmark -> parts.include(name(benchmark)));
    run("parts", parts);
  }

  private ChainedOptionsBuilder options(int jvms) {
    return new OptionsBuilder()
        .forks(jvms)
        .warmupIterations(extent.warmUpSeconds())
        .warmupTime(SECOND)
        .measurementIterations(MEASURED)
        .measurementTime(SECOND)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .resultFormat(ResultFormatType.JSON)
        .jvmArgs(
            "-Xmx1g",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            QuietLogs.JVM_ARGUMENT,
            "-D" + BenchServer.PROPERTY + "=" + server);
  }

  private void run(String name, ChainedOptionsBuilder options) {
    try {
      new Runner(options.result(results.jmh(name).toString()).build()).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Class<?> benchmark) {
    return benchmark.getName().replace(".", "\\.") + "\\.";
  }
}
