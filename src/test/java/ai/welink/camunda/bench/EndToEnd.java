package ai.welink.camunda.bench;

import ai.welink.camunda.embedded.RuntimeProcess;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends from end to end: engine, runtime in a process of its own with the stock ten threads, and a
 * WeLink that answers at once. Each measurement has an engine and a runtime of its own, and the
 * kinds take turns.
 */
final class EndToEnd {

  private static final int HEAP_MEGABYTES = 512;

  /** What is compared. */
  enum Kind {
    SEND_ONCE,
    OFF,
    HTTP_CONNECTOR
  }

  /**
   * One measurement.
   *
   * @param jobMillis median time from a job's creation to its completion; null if nobody can tell
   * @param processMillis median time from the command that starts a process to its result
   * @param cpuMillis what the runtime's process used for one send
   */
  record Run(
      String engine,
      Kind kind,
      double perSecond,
      Double jobMillis,
      double processMillis,
      double cpuMillis) {}

  /**
   * How much is measured.
   *
   * @param warmUp until the compiler has done its work: before, most of what a send costs the
   *     runtime is its compilation
   */
  record Size(int warmUp, int sends, int inFlight, int rounds) {
    static final Size FULL = new Size(8_000, 2_000, 100, 4);
  }

  private final URI welink;
  private final Size size;

  EndToEnd(URI welink, Size size) {
    this.welink = welink;
    this.size = size;
  }

  List<Run> at(Supplier<EngineUnderLoad> engines) {
    List<Run> runs = new ArrayList<>();
    for (int round = 0; round < size.rounds(); round++) {
      for (Kind kind : Kind.values()) {
        try (EngineUnderLoad engine = engines.get()) {
          runs.add(measure(engine, kind));
        }
      }
    }
    return runs;
  }

  private Run measure(EngineUnderLoad engine, Kind kind) {
    engine
        .client()
        .newDeployResourceCommand()
        .addProcessModel(process(kind), "one-send.bpmn")
        .send()
        .join();
    try (RuntimeProcess runtime = runtime(engine, kind)) {
      Load load = new Load(engine.client(), size.inFlight());
      load.run(size.warmUp());
      Duration before = cpu(runtime);
      Load.Measured measured = load.run(size.sends());
      Duration used = cpu(runtime).minus(before);
      double[] jobs = engine.jobMillis();
      return new Run(
          engine.name(),
          kind,
          measured.perSecond(),
          jobs.length == 0 ? null : Figures.median(jobs),
          Figures.median(measured.millis()),
          (double) used.toMillis() / size.sends());
    }
  }

  private BpmnModelInstance process(Kind kind) {
    return kind == Kind.HTTP_CONNECTOR ? Designed.withHttpConnector(welink) : Designed.withWeLink();
  }

  private RuntimeProcess runtime(EngineUnderLoad engine, Kind kind) {
    return MeasuredRuntime.start(
        MeasuredRuntime.at(engine.gateway(), welink, HEAP_MEGABYTES)
            .property("welink.send-once", kind == Kind.OFF ? "off" : "required"));
  }

  private static Duration cpu(RuntimeProcess runtime) {
    return ProcessHandle.of(runtime.pid()).orElseThrow().info().totalCpuDuration().orElseThrow();
  }
}
