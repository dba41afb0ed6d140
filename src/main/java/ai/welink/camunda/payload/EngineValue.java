package ai.welink.camunda.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * Makes a JSON value fit into the engine's variables without losing a digit: an integer beyond 64
 * bits and a decimal that a double can't hold become text. (A job that completes with such a number
 * would hang.)
 */
public final class EngineValue {

  private EngineValue() {}

  /** The same value; a new one only where something had to change. */
  public static JsonNode of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case NUMBER -> number(node);
      default -> node;
    };
  }

  private static JsonNode object(JsonNode node) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(member -> copy.set(member.getKey(), of(member.getValue())));
    return copy;
  }

  private static JsonNode array(JsonNode node) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
    node.forEach(element -> copy.add(of(element)));
    return copy;
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
