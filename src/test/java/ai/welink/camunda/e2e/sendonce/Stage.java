package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayFaults;
import ai.welink.camunda.embedded.GatewayMethod;
import ai.welink.camunda.embedded.RuntimeBuilder;
import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WeLinkSetup;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An engine, a WeLink, a clock that all runtimes share, and a process for each kind of send.
 * Whoever wants a runtime starts one.
 */
final class Stage implements AutoCloseable {

  /** What a send's job may take before the engine hands it out again (the runtime's default). */
  static final Duration JOB_TIMEOUT = Duration.ofMinutes(5);

  private static final Set<GatewayMethod> IDLE =
      EnumSet.of(GatewayMethod.ACTIVATE_JOBS, GatewayMethod.TOPOLOGY);

  /** Kept here, or its level would be forgotten: it tells of each stream that a kill broke. */
  private static final Logger STREAMS = Logger.getLogger("io.grpc.netty");

  static {
    STREAMS.setLevel(Level.OFF);
  }

  private final Cluster cluster;
  private final SimulatedWeLink welink;
  private final SharedClock clock = SharedClock.create();
  private final Reports reports;

  private Stage(Cluster cluster, WeLinkSetup setup) {
    this.cluster = cluster;
    this.welink = setup.start();
    this.reports = new Reports(cluster.client());
    SendKind.all().forEach(kind -> deploy(kind.process()));
  }

  /** A stage on which LinkedIn acts at once. */
  static Stage on(Cluster cluster) {
    return on(cluster, SimulatedWeLink.configure());
  }

  static Stage on(Cluster cluster, WeLinkSetup setup) {
    return new Stage(cluster, setup);
  }

  Cluster cluster() {
    return cluster;
  }

  SimulatedWeLink welink() {
    return welink;
  }

  Reports reports() {
    return reports;
  }

  GatewayFaults faults() {
    return cluster.faults();
  }

  void deploy(BpmnModelInstance process) {
    cluster.client().newDeployResourceCommand().addProcessModel(process, "send.bpmn").send().join();
  }

  /** A runtime in a process of its own, to be killed. */
  RuntimeProcess.Builder process() {
    return set(RuntimeProcess.at(cluster.gateway()));
  }

  /** A runtime in this JVM. */
  EmbeddedRuntime.Builder runtime() {
    return set(EmbeddedRuntime.at(cluster.gateway()));
  }

  private <B extends RuntimeBuilder<B>> B set(B builder) {
    return builder
        .with(StageRuntime.class)
        .property(StageRuntime.CLOCK, clock.file())
        .property(StageRuntime.PER_TRY, "PT2S")
        .property(StageRuntime.TOTAL, "PT8S")
        .property("welink.base-url", welink.baseUrl())
        .property("welink.response-timeout", "PT10S")
        .property("welink.poll.initial", "PT0.1S")
        .property("welink.poll.max", "PT0.5S")
        .secret("WELINK_API_KEY", SimulatedWeLink.API_KEY)
        .secret("WELINK_API_SECRET", SimulatedWeLink.API_SECRET)
        .threads(32);
  }

  /** Lets time pass for the engine and for all runtimes, not for WeLink. */
  void advance(Duration duration) {
    clock.advance(duration);
    cluster.advance(duration);
  }

  /** Lets time pass for all runtimes alone, as for a machine that was suspended. */
  void advanceRuntimes(Duration duration) {
    clock.advance(duration);
  }

  /** Changes whenever a runtime has told or asked anything but "is there a job". */
  long activity() {
    long commands =
        faults().counts().entrySet().stream()
            .filter(each -> !IDLE.contains(each.getKey()))
            .mapToLong(each -> each.getValue())
            .sum();
    return commands + welink.record().count();
  }

  @Override
  public void close() {
    faults().clear();
    reports.close();
    welink.close();
    cluster.close();
  }
}
