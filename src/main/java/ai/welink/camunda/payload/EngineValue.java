package ai.welink.camunda.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes a JSON value fit into the engine's variables without losing a digit: an integer beyond 64
 * bits and a decimal that a double can't hold become text. (A job that completes with such a number
 * would hang.) A surrogate that stands alone, which is half a character, becomes U+FFFD.
 */
public final class EngineValue {

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final String REPLACEMENT = "\ufffd";

  private EngineValue() {}

  /** The same value; a new one only where something had to change. */
  public static JsonNode of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case NUMBER -> number(node);
      case STRING -> text(node);
      default -> node;
    };
  }

  /** Two names that differ in half a character stay two: the second one is numbered. */
  private static JsonNode object(JsonNode node) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    int doubles = 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String whole = text(member.getKey());
      String name = whole;
      while (copy.has(name)) {
        name = whole + REPLACEMENT + ++doubles;
      }
      copy.set(name, of(member.getValue()));
    }
    return copy;
  }

  private static JsonNode array(JsonNode node) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
    node.forEach(element -> copy.add(of(element)));
    return copy;
  }

  private static JsonNode text(JsonNode node) {
    String whole = text(node.textValue());
    return whole.equals(node.textValue()) ? node : JsonNodeFactory.instance.textNode(whole);
  }

  /** The text as the engine can keep it. */
  public static String text(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll(REPLACEMENT);
  }

  private static JsonNode number(JsonNode node) {
    boolean fits = node.isIntegralNumber() ? node.canConvertToLong() : fitsDouble(node);
    return fits ? node : JsonNodeFactory.instance.textNode(node.decimalValue().toString());
  }

  private static boolean fitsDouble(JsonNode node) {
    double rounded = node.doubleValue();
    return Double.isFinite(rounded)
        && new BigDecimal(Double.toString(rounded)).compareTo(node.decimalValue()) == 0;
  }
}
