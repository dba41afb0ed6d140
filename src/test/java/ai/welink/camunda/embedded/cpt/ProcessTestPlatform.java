package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An engine and its facade, for a test class that is annotated with {@code
 * CamundaSpringProcessTest}.
 *
 * <pre>{@code
 * static final ProcessTestPlatform PLATFORM = ProcessTestPlatform.start();
 *
 * @DynamicPropertySource
 * static void properties(DynamicPropertyRegistry registry) { PLATFORM.register(registry); }
 *
 * @AfterAll
 * static void stop() { PLATFORM.close(); }
 * }</pre>
 *
 * The tests themselves know nothing of it: without these lines they run on Docker, with other
 * properties on a cluster.
 */
public final class ProcessTestPlatform implements AutoCloseable {

  private static final String PREFIX = "camunda.process-test.";
  private static final String SECRET_PREFIX = "SECRET_OF_TEST_";

  private final EmbeddedEngine engine;
  private final SearchFacade facade;

  private ProcessTestPlatform(EmbeddedEngine engine) {
    this.engine = engine;
    this.facade = SearchFacade.of(engine);
  }

  /**
   * Starts both.
   *
   * @throws IllegalStateException if another engine is still open in this JVM
   */
  public static ProcessTestPlatform start() {
    return new ProcessTestPlatform(EmbeddedEngine.start());
  }

  /** The engine, to look at from inside. Camunda Process Test empties it after each test. */
  public EmbeddedEngine engine() {
    return engine;
  }

  /** The facade, to see whether it refused something. */
  public SearchFacade facade() {
    return facade;
  }

  /** Points Camunda Process Test, and the connector runtime of the test's application, here. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add(PREFIX + "runtime-mode", () -> "remote");
    registry.add(PREFIX + "remote.client.mode", () -> "self-managed");
    registry.add(PREFIX + "remote.client.auth.method", () -> "none");
    registry.add(PREFIX + "remote.client.grpc-address", engine::grpcAddress);
    registry.add(PREFIX + "remote.client.rest-address", facade::address);
    registry.add(PREFIX + "remote.camunda-monitoring-api-address", facade::address);
    registry.add("camunda.client.mode", () -> "self-managed");
    registry.add("camunda.client.auth.method", () -> "none");
    registry.add("camunda.client.grpc-address", engine::grpcAddress);
    registry.add("camunda.client.rest-address", facade::address);
    registry.add("camunda.client.prefer-rest-over-grpc", () -> false);
    registry.add("camunda.connector.polling.enabled", () -> false);
    registry.add("camunda.connector.webhook.enabled", () -> false);
    registry.add("camunda.connector.secretprovider.environment.prefix", () -> SECRET_PREFIX);
    registry.add("server.address", () -> "127.0.0.1");
  }

  /** Gives the connector runtime a secret, which {@code {{secrets.NAME}}} stands for. */
  public void registerSecret(DynamicPropertyRegistry registry, String name, String value) {
    registry.add(SECRET_PREFIX + name, () -> value);
  }

  /** Stops both. */
  @Override
  public void close() {
    facade.close();
    engine.close();
  }
}
