package ai.welink.camunda.bench;

import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.net.URI;

/** The connector runtime in a process of its own, with the stock ten threads. */
final class MeasuredRuntime {

  private MeasuredRuntime() {}

  static RuntimeProcess.Builder at(URI engine, URI welink, int heapMegabytes) {
    return RuntimeProcess.at(engine)
        .property("logging.config", "classpath:" + QuietLogs.CONFIGURATION)
        .property("management.endpoints.web.exposure.include", Actuator.ENDPOINTS)
        .property("welink.base-url", welink)
        .secret("WELINK_API_KEY", SimulatedWeLink.API_KEY)
        .secret("WELINK_API_SECRET", SimulatedWeLink.API_SECRET)
        .threads(10)
        .jvm("-XX:TieredStopAtLevel=4", "-Xmx" + heapMegabytes + "m");
  }

  /** Starts one that logs as little as a measurement wants. */
  static RuntimeProcess start(RuntimeProcess.Builder described) {
    RuntimeProcess runtime = described.start().awaitReady();
    try (Actuator actuator = new Actuator(runtime.uri("/"))) {
      QuietLogs.LOGGERS.stream()
          .filter(each -> !actuator.levelOf(each).equals("WARN"))
          .findFirst()
          .ifPresent(QuietLogs::refuse);
      return runtime;
    } catch (RuntimeException notMeasurable) {
      runtime.close();
      throw notMeasurable;
    }
  }
}
