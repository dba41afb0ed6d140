package ai.welink.camunda.docs;

import ai.welink.camunda.WeLinkProperties;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator can set, read from the properties' class. */
final class Settings {

  private Settings() {}

  /** Name and default of each setting, as {@code name = default}. */
  static List<String> all() {
    return of("welink", WeLinkProperties.class).toList();
  }

  private static Stream<String> of(String prefix, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
    return IntStream.range(0, components.length)
        .boxed()
        .flatMap(each -> of(prefix, components[each], parameters[each]));
  }

  private static Stream<String> of(String prefix, RecordComponent component, Parameter parameter) {
    String name = prefix + "." + dashed(component.getName());
    return component.getType().isRecord()
        ? of(name, component.getType())
        : Stream.of(name + " = " + defaultOf(parameter));
  }

  private static String defaultOf(Parameter parameter) {
    DefaultValue value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? "none" : String.join(",", value.value());
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
