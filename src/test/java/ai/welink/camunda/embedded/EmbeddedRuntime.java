package ai.welink.camunda.embedded;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The real connector runtime in this JVM: a Spring Boot application with Camunda's own starter, its
 * web server on 127.0.0.1, its job workers at an {@link EmbeddedEngine}.
 *
 * <p>Connectors come the way they do in production: as beans, through auto-configuration, or
 * through {@code META-INF/services}. Several runtimes at one engine are replicas of each other.
 */
public final class EmbeddedRuntime implements AutoCloseable {

  static {
    // Boot would reset the log's setup at each start, and with it what a test captures
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private final ConfigurableApplicationContext context;

  private EmbeddedRuntime(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a runtime with the defaults, without secrets. */
  public static EmbeddedRuntime startAt(EmbeddedEngine engine) {
    return at(engine).start();
  }

  /** Starts to describe a runtime at an engine. */
  public static Builder at(EmbeddedEngine engine) {
    return new Builder(engine.grpcAddress());
  }

  /** The port of its web server. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** An address on its web server, such as {@code uri("/welink/webhook")}. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** A bean of the application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The client that its workers use. */
  public CamundaClient client() {
    return bean(CamundaClient.class);
  }

  /** Stops it as a runtime is stopped in production; jobs that it had time out. */
  @Override
  public void close() {
    context.close();
  }

  /** What is special about a runtime. */
  public static final class Builder {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Class<?>> sources = new ArrayList<>(List.of(RuntimeApplication.class));
    private final List<ApplicationContextInitializer<?>> initializers = new ArrayList<>();

    private Builder(URI engine) {
      properties.putAll(RuntimeProperties.at(engine));
    }

    /** Sets a Spring property, such as {@code welink.base-url}; it wins over the environment. */
    public Builder property(String name, Object value) {
      properties.put(name, value.toString());
      return this;
    }

    /**
     * Sets a secret, which {@code {{secrets.NAME}}} stands for in a process. It reaches the runtime
     * as a property with a prefix: without one, the runtime warns each time that it reads a secret.
     */
    public Builder secret(String name, String value) {
      return property(RuntimeProperties.secret(name), value);
    }

    /** Sets several secrets. */
    public Builder secrets(Map<String, String> secrets) {
      secrets.forEach(this::secret);
      return this;
    }

    /** Adds a bean or configuration class. */
    public Builder with(Class<?>... beans) {
      sources.addAll(List.of(beans));
      return this;
    }

    /** Adds an object as a bean under {@code name}; a function has to be found by its class. */
    public <T> Builder withBean(String name, Class<T> type, T bean) {
      return with(
          context -> ((GenericApplicationContext) context).registerBean(name, type, () -> bean));
    }

    /** Adds a step that runs before the application's beans are known. */
    public Builder with(ApplicationContextInitializer<ConfigurableApplicationContext> step) {
      initializers.add(step);
      return this;
    }

    /** How long a worker may keep a job of the connector of this name; the default is 5 minutes. */
    public Builder jobTimeout(String connectorName, Duration timeout) {
      return property(RuntimeProperties.jobTimeout(connectorName), timeout.toMillis());
    }

    /** How many threads all connectors share; the runtime's default is 10. */
    public Builder threads(int threads) {
      return property("camunda.client.execution-threads", threads);
    }

    /** Starts it; when this returns, its workers are asking the engine for jobs. */
    public EmbeddedRuntime start() {
      var application =
          new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
              .environment(RuntimeProperties.environment(properties))
              .initializers(initializers.toArray(ApplicationContextInitializer<?>[]::new));
      return new EmbeddedRuntime(application.run());
    }
  }
}
