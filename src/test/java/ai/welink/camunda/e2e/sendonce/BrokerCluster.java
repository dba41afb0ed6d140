package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.GatewayFaults;
import ai.welink.camunda.embedded.GatewayProxy;
import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The standalone broker that {@code mvn -Pbroker} has unpacked, behind a gateway that has faults.
 */
final class BrokerCluster implements Cluster {

  private final Broker broker;
  private final GatewayProxy proxy;
  private final CamundaClient client;

  private BrokerCluster(Broker broker) {
    this.broker = broker;
    this.proxy = new GatewayProxy(broker.gatewayPort());
    this.client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .preferRestOverGrpc(false)
            .grpcAddress(proxy.address())
            .build();
    awaitLeader();
  }

  static BrokerCluster start() {
    return new BrokerCluster(Broker.startFrom(Path.of(System.getProperty("welink.broker-home"))));
  }

  /** Kills the broker with kill -9. */
  void kill() {
    broker.kill();
  }

  /** Starts the broker again on what it had written. */
  void restart() {
    broker.start();
    proxy.reconnect();
    awaitLeader();
  }

  private void awaitLeader() {
    org.awaitility.Awaitility.await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(60))
        .until(() -> client.newTopologyRequest().send().join().getBrokers().size() == 1);
  }

  @Override
  public URI gateway() {
    return proxy.address();
  }

  @Override
  public CamundaClient client() {
    return client;
  }

  @Override
  public GatewayFaults faults() {
    return proxy.faults();
  }

  @Override
  public void advance(Duration duration) {
    broker.advance(duration);
  }

  @Override
  public String describe(long instanceKey) {
    return "process instance " + instanceKey;
  }

  @Override
  public void close() {
    client.close();
    proxy.close();
    broker.close();
  }
}
