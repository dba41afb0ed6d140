package ai.welink.camunda.embedded;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** How a connector runtime is set up to work at an embedded engine, over gRPC only. */
final class RuntimeProperties {

  private static final String SECRET_PREFIX = "SECRET_OF_TEST_";

  private RuntimeProperties() {}

  static Map<String, Object> at(URI engine) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("camunda.client.mode", "self-managed");
    all.put("camunda.client.auth.method", "none");
    all.put("camunda.client.prefer-rest-over-grpc", "false");
    all.put("camunda.client.grpc-address", engine.toString());
    all.put("camunda.client.rest-address", engine.toString());
    all.put("camunda.connector.polling.enabled", "false");
    all.put("camunda.connector.webhook.enabled", "false");
    all.put("camunda.connector.secretprovider.environment.prefix", SECRET_PREFIX);
    all.put("server.address", "127.0.0.1");
    all.put("server.port", "0");
    all.put("spring.main.banner-mode", "off");
    all.put("spring.jmx.enabled", "false");
    return all;
  }

  /** The runtime reads this name from its environment, in milliseconds. */
  static String jobTimeout(String connectorName) {
    var name = connectorName.trim().replaceAll("[^a-zA-Z0-9_ ]", "").replace(' ', '_');
    return "CONNECTOR_%s_TIMEOUT".formatted(name.toUpperCase(Locale.ROOT));
  }

  static String secret(String name) {
    return SECRET_PREFIX + name;
  }

  /** An environment in which these win, early enough for Camunda's own defaults to see them. */
  static ConfigurableEnvironment environment(Map<String, Object> properties) {
    var environment = new StandardServletEnvironment();
    var source = new MapPropertySource("embedded runtime", properties);
    environment.getPropertySources().addFirst(source);
    return environment;
  }
}
