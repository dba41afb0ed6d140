package ai.welink.camunda.embedded;

import java.time.Duration;
import java.util.Map;

/**
 * What is special about a runtime, whether it runs in this JVM or in its own.
 *
 * @param <B> the builder itself
 */
public abstract sealed class RuntimeBuilder<B extends RuntimeBuilder<B>>
    permits EmbeddedRuntime.Builder, RuntimeProcess.Builder {

  final RuntimeDescription description;

  RuntimeBuilder(RuntimeDescription description) {
    this.description = description;
  }

  abstract B self();

  /** Sets a Spring property, such as {@code welink.base-url}; it wins over the environment. */
  public B property(String name, Object value) {
    description.property(name, value);
    return self();
  }

  /**
   * Sets a secret, which {@code {{secrets.NAME}}} stands for in a process. It reaches the runtime
   * as a property with a prefix: without one, the runtime warns each time that it reads a secret.
   */
  public B secret(String name, String value) {
    description.secret(name, value);
    return self();
  }

  /** Sets several secrets. */
  public B secrets(Map<String, String> secrets) {
    secrets.forEach(description::secret);
    return self();
  }

  /** Adds bean or configuration classes. */
  public B with(Class<?>... beans) {
    description.with(beans);
    return self();
  }

  /** How long a worker may keep a job of the connector of this name; the default is 5 minutes. */
  public B jobTimeout(String connectorName, Duration timeout) {
    description.jobTimeout(connectorName, timeout);
    return self();
  }

  /** How many threads all connectors share; the runtime's default is 10. */
  public B threads(int threads) {
    description.threads(threads);
    return self();
  }
}
