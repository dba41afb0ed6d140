package ai.welink.camunda.bench;

import ai.welink.camunda.e2e.sendonce.Broker;
import ai.welink.camunda.embedded.EmbeddedEngine;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An engine without any past. */
interface EngineUnderLoad extends AutoCloseable {

  String name();

  /** The gateway's address. */
  URI gateway();

  CamundaClient client();

  /** How long each job took from its creation to its completion; empty if nobody can tell. */
  double[] jobMillis();

  @Override
  void close();

  /** The engine 8.8.0 in this JVM. */
  static EngineUnderLoad embedded() {
    return new Embedded(EmbeddedEngine.start());
  }

  /** The standalone broker 8.6.0 in a process of its own. */
  static EngineUnderLoad broker(Path home) {
    return new Standalone(Broker.startFrom(home));
  }

  /** The engine 8.8.0 in this JVM. */
  record Embedded(EmbeddedEngine engine) implements EngineUnderLoad {

    @Override
    public String name() {
      return "8.8.0, embedded";
    }

    @Override
    public URI gateway() {
      return engine.grpcAddress();
    }

    @Override
    public CamundaClient client() {
      return engine.client();
    }

    @Override
    public double[] jobMillis() {
      return engine.read(ValueType.JOB, Embedded::millis);
    }

    private static double[] millis(List<Record<?>> events) {
      Map<Long, Long> created = new HashMap<>();
      return events.stream()
          .mapToDouble(
              event -> {
                if (event.getIntent() == JobIntent.CREATED) {
                  created.put(event.getKey(), event.getTimestamp());
                }
                return event.getIntent() == JobIntent.COMPLETED
                    ? event.getTimestamp() - created.get(event.getKey())
                    : -1;
              })
          .filter(millis -> millis >= 0)
          .toArray();
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** The standalone broker 8.6.0. */
  final class Standalone implements EngineUnderLoad {

    private final Broker broker;
    private final CamundaClient client;

    private Standalone(Broker broker) {
      this.broker = broker;
      this.client =
          CamundaClient.newClientBuilder()
              .applyEnvironmentVariableOverrides(false)
              .preferRestOverGrpc(false)
              .grpcAddress(gateway())
              .build();
      Awaitility.await()
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(60))
          .until(() -> client.newTopologyRequest().send().join().getBrokers().size() == 1);
    }

    @Override
    public String name() {
      return "8.6.0, standalone";
    }

    @Override
    public URI gateway() {
      return URI.create("http://127.0.0.1:" + broker.gatewayPort());
    }

    @Override
    public CamundaClient client() {
      return client;
    }

    @Override
    public double[] jobMillis() {
      return new double[0];
    }

    @Override
    public void close() {
      client.close();
      broker.close();
    }
  }
}
