package ai.welink.camunda.error;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.WeLinkProperties;
import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.SendRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever prints a record must not print a key or the text of a message: records are filled with
 * planted values and printed. Those are all that can be seen outside their own package, and every
 * record of the packages that handle answers and fields.
 */
class SpeakingTypesTest {

  private static final String PLANTED = "pLaNtEd";

  private static final Set<String> HANDLE_TEXTS =
      Set.of(
          "ai.welink.camunda.api",
          "ai.welink.camunda.payload",
          "ai.welink.camunda.error",
          "ai.welink.camunda.outbound");

  /** Components that hold what must not be printed, by name. */
  private static final Set<String> SECRET =
      Set.of("apiKey", "apiSecret", "message", "subject", "secrets", "secret", "text", "body");

  static List<Class<?>> records() throws IOException {
    return ClassInitialisationTest.names().stream()
        .<Class<?>>map(SpeakingTypesTest::load)
        .filter(Class::isRecord)
        .filter(type -> isVisible(type) || HANDLE_TEXTS.contains(type.getPackageName()))
        .toList();
  }

  private static boolean isVisible(Class<?> type) {
    return type == null
        || (Modifier.isPublic(type.getModifiers()) && isVisible(type.getEnclosingClass()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void printsNoSecretAndNoMessage(Class<?> type) throws Exception {
    assertThat(value(type, "plain").toString()).doesNotContain(PLANTED);
  }

  private static Object make(Class<?> record) throws ReflectiveOperationException {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(types[i], SECRET.contains(components[i].getName()) ? PLANTED : "plain");
    }
    Constructor<?> constructor = record.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> type, String text) throws ReflectiveOperationException {
    if (type == String.class) {
      return text.equals("plain") ? "/plain" : text;
    }
    if (type == Credentials.class) {
      return new Credentials(PLANTED, PLANTED);
    }
    if (ObjectNode.class.isAssignableFrom(type)) {
      return JsonNodeFactory.instance.objectNode().put(SendRequest.MESSAGE, PLANTED);
    }
    if (type == WeLinkFailure.class) {
      // its message is a sentence for a person, out of which everything has been taken
      return WeLinkFailure.of(KnownError.SEND_FAILED, "a sentence");
    }
    if (type == WeLinkProperties.Poll.class) {
      return new WeLinkProperties.Poll(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
    if (type.isRecord()) {
      return make(type);
    }
    return other(type, text);
  }

  private static Object other(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> 1;
      case "long" -> 1L;
      case "boolean", "Boolean" -> true;
      case "BigDecimal" -> BigDecimal.ONE;
      case "Duration" -> Duration.ofSeconds(1);
      case "Instant" -> Instant.EPOCH;
      case "List" -> List.of(text);
      case "byte[]" -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case "JsonNode" -> (JsonNode) JsonNodeFactory.instance.textNode(text);
      default -> null;
    };
  }
}
