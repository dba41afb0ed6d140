package ai.welink.camunda.embedded;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
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

  EmbeddedRuntime(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a runtime with the defaults, without secrets. */
  public static EmbeddedRuntime startAt(EmbeddedEngine engine) {
    return at(engine).start();
  }

  /** Starts to describe a runtime at an engine. */
  public static Builder at(EmbeddedEngine engine) {
    return at(engine.grpcAddress());
  }

  /** Starts to describe a runtime at whatever engine has its gateway there. */
  public static Builder at(URI gateway) {
    return new Builder(gateway);
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

  /** Describes a runtime in this JVM. */
  public static final class Builder extends RuntimeBuilder<Builder> {
    private final List<ApplicationContextInitializer<?>> initializers = new ArrayList<>();

    private Builder(URI engine) {
      super(RuntimeDescription.at(engine));
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds an object as a bean. */
    public <T> Builder withBean(String name, Class<T> type, T bean) {
      return with(
          context -> ((GenericApplicationContext) context).registerBean(name, type, () -> bean));
    }

    /** Adds a step that runs before the application's beans are known. */
    public Builder with(ApplicationContextInitializer<ConfigurableApplicationContext> step) {
      initializers.add(step);
      return this;
    }

    /** Starts it; when this returns, its workers are asking the engine for jobs. */
    public EmbeddedRuntime start() {
      return description.start(initializers.toArray(ApplicationContextInitializer<?>[]::new));
    }
  }
}
