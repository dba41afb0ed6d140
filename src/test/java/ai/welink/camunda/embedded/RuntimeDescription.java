package ai.welink.camunda.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * What is special about one runtime; travels to a process of its own as a line of JSON.
 *
 * @param properties Spring properties, secrets among them
 * @param sources names of bean or configuration classes
 */
record RuntimeDescription(Map<String, Object> properties, List<String> sources) {

  static RuntimeDescription at(URI engine) {
    var description = new RuntimeDescription(new LinkedHashMap<>(), new ArrayList<>());
    description.properties.putAll(RuntimeProperties.at(engine));
    description.sources.add(RuntimeApplication.class.getName());
    return description;
  }

  static RuntimeDescription fromLine(String line) {
    try {
      return Json.MAPPER.readValue(line, RuntimeDescription.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String toLine() {
    return Json.MAPPER.valueToTree(this).toString();
  }

  void property(String name, Object value) {
    properties.put(name, value.toString());
  }

  void secret(String name, String value) {
    property(RuntimeProperties.secret(name), value);
  }

  void jobTimeout(String connectorName, Duration timeout) {
    property(RuntimeProperties.jobTimeout(connectorName), timeout.toMillis());
  }

  void threads(int threads) {
    property("camunda.client.execution-threads", threads);
  }

  void with(Class<?>... beans) {
    for (Class<?> each : beans) {
      sources.add(each.getName());
    }
  }

  EmbeddedRuntime start(ApplicationContextInitializer<?>... initializers) {
    Class<?>[] classes = sources.stream().map(RuntimeDescription::load).toArray(Class<?>[]::new);
    SpringApplication application = new SpringApplication(classes);
    application.setEnvironment(RuntimeProperties.environment(properties));
    application.addInitializers(initializers);
    ConfigurableApplicationContext context = application.run();
    return new EmbeddedRuntime(context);
  }

  private static Class<?> load(String name) {
    return ClassUtils.resolveClassName(name, RuntimeDescription.class.getClassLoader());
  }

  /** The values may be secret. */
  @Override
  public String toString() {
    return "runtime with %s and %s".formatted(properties.keySet(), sources);
  }
}
