package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import java.util.Map;
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

  private static final String REMOTE = "camunda.process-test.remote.";
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

  /** Spring properties by which Camunda Process Test finds both. */
  public Map<String, String> properties() {
    return Map.of(
        "camunda.process-test.runtime-mode",
        "remote",
        REMOTE + "client.mode",
        "self-managed",
        REMOTE + "client.auth.method",
        "none",
        REMOTE + "client.grpc-address",
        engine.grpcAddress().toString(),
        REMOTE + "client.rest-address",
        facade.address().toString(),
        REMOTE + "camunda-monitoring-api-address",
        facade.address().toString());
  }

  /**
   * Spring properties of the connector runtime in a test's application, wherever the engine is:
   * jobs over gRPC, no inbound connectors, secrets as properties with a prefix.
   */
  public static Map<String, String> runtimeProperties() {
    return Map.of(
        "camunda.client.mode", "self-managed",
        "camunda.client.prefer-rest-over-grpc", "false",
        "camunda.connector.polling.enabled", "false",
        "camunda.connector.webhook.enabled", "false",
        "camunda.connector.secretprovider.environment.prefix", SECRET_PREFIX,
        "server.address", "127.0.0.1");
  }

  /** The Spring property that a connector secret is read from. */
  public static String secret(String name) {
    return SECRET_PREFIX + name;
  }

  /** Adds both sets of properties to those of the test's application. */
  public void register(DynamicPropertyRegistry registry) {
    runtimeProperties().forEach((name, value) -> registry.add(name, () -> value));
    properties().forEach((name, value) -> registry.add(name, () -> value));
  }

  /** Stops both. */
  @Override
  public void close() {
    facade.close();
    engine.close();
  }
}
