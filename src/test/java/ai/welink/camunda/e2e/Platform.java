package ai.welink.camunda.e2e;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WeLinkSetup;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Engine, runtime and WeLink together, as one process of a person's laptop would have them. */
public final class Platform implements AutoCloseable {

  private final EmbeddedEngine engine;
  private final SimulatedWeLink welink;
  private final EmbeddedRuntime runtime;

  private Platform(EmbeddedEngine engine, SimulatedWeLink welink, EmbeddedRuntime runtime) {
    this.engine = engine;
    this.welink = welink;
    this.runtime = runtime;
  }

  /** WeLink acts at once, and waiting sends look every 100 ms. */
  public static Platform start() {
    return start(SimulatedWeLink.configure().actionTakes(Duration.ZERO), runtime -> runtime);
  }

  /** The same with other settings. */
  public static Platform start(WeLinkSetup setup, UnaryOperator<EmbeddedRuntime.Builder> settings) {
    EmbeddedEngine engine = EmbeddedEngine.start();
    SimulatedWeLink welink = setup.start();
    EmbeddedRuntime.Builder builder =
        EmbeddedRuntime.at(engine)
            .property("welink.base-url", welink.baseUrl())
            .property("welink.poll.initial", "PT0.1S")
            .property("welink.poll.max", "PT0.5S")
            .secret("WELINK_API_KEY", SimulatedWeLink.API_KEY)
            .secret("WELINK_API_SECRET", SimulatedWeLink.API_SECRET);
    return new Platform(engine, welink, settings.apply(builder).start());
  }

  public EmbeddedEngine engine() {
    return engine;
  }

  public SimulatedWeLink welink() {
    return welink;
  }

  public EmbeddedRuntime runtime() {
    return runtime;
  }

  /** Deploys a process and starts one instance of it. */
  public ProcessView run(BpmnModelInstance process, Map<String, ?> variables) {
    engine.deploy(process);
    String id =
        process
            .getModelElementsByType(io.camunda.zeebe.model.bpmn.instance.Process.class)
            .iterator()
            .next()
            .getId();
    return engine.createInstance(id, variables);
  }

  @Override
  public void close() {
    runtime.close();
    welink.close();
    engine.close();
  }
}
