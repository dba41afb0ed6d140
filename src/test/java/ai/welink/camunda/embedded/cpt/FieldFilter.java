package ai.welink.camunda.embedded.cpt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a field must be: a plain value, or operators that all must hold. */
record FieldFilter(JsonNode wanted) {

  /** The client sends everything that it could send: null and empty lists mean nothing. */
  static boolean isUnset(JsonNode value) {
    return value.isNull()
        || value.isContainerNode() && value.isEmpty()
        || value.isObject() && allUnset(value);
  }

  private static boolean allUnset(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getValue).allMatch(FieldFilter::isUnset);
  }

  boolean accepts(JsonNode value) {
    if (isUnset(wanted)) {
      return true;
    }
    return wanted.isObject() ? allHold(value) : same(wanted, value);
  }

  private boolean allHold(JsonNode value) {
    return wanted.properties().stream()
        .filter(each -> !isUnset(each.getValue()))
        .allMatch(each -> holds(each.getKey(), each.getValue(), value));
  }

  private static boolean holds(String operator, JsonNode operand, JsonNode value) {
    return switch (operator) {
      case "$eq" -> same(operand, value);
      case "$neq" -> !same(operand, value);
      case "$exists" -> operand.asBoolean() != (value.isNull() || value.isMissingNode());
      case "$in" -> contains(operand, value);
      case "$notIn" -> !contains(operand, value);
      default -> throw Refused.badRequest("operator " + operator);
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    return StreamSupport.stream(values.spliterator(), false).anyMatch(each -> same(each, value));
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return !other.isNull() && one.asText().equals(other.asText());
  }
}
