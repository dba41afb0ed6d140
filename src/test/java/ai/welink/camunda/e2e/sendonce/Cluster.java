package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.GatewayFaults;
import ai.welink.camunda.embedded.JobView;
import ai.welink.camunda.embedded.ProcessView;
import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;

/** An engine that sends are tried at: the embedded one, or a broker of its own. */
interface Cluster extends AutoCloseable {

  /** The gateway's address for runtimes; what they send passes the {@link #faults()}. */
  URI gateway();

  /** A client of the engine. */
  CamundaClient client();

  /** What goes wrong between the engine and its clients. */
  GatewayFaults faults();

  /** Moves the engine's clock forward. */
  void advance(Duration duration);

  /** Where a process instance is, as far as it can be told. */
  String describe(long instanceKey);

  @Override
  void close();

  /** The engine in this JVM. */
  static Cluster embedded() {
    return new Embedded(EmbeddedEngine.start());
  }

  /** The engine in this JVM. */
  record Embedded(EmbeddedEngine engine) implements Cluster {
    @Override
    public URI gateway() {
      return engine.grpcAddress();
    }

    @Override
    public CamundaClient client() {
      return engine.client();
    }

    @Override
    public GatewayFaults faults() {
      return engine.faults();
    }

    @Override
    public void advance(Duration duration) {
      engine.advance(duration);
    }

    @Override
    public String describe(long instanceKey) {
      ProcessView instance = engine.instance(instanceKey);
      return instance + ", jobs " + instance.jobs().stream().map(JobView::inShort).toList();
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
