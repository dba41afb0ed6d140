package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A template's fields with what was filled in, and which of them are there because of it. */
record TemplateValues(List<TemplateProperty> properties, Map<String, JsonNode> filledIn) {

  List<TemplateProperty> active() {
    return properties.stream().filter(each -> holds(each.condition())).toList();
  }

  JsonNode valueOf(TemplateProperty property) {
    JsonNode filled = filledIn.get(property.id());
    return filled == null ? property.defaultValue() : filled;
  }

  private boolean holds(JsonNode condition) {
    if (condition.isMissingNode()) {
      return true;
    }
    if (condition.has("allMatch")) {
      return stream(condition.path("allMatch")).allMatch(this::holds);
    }
    return matches(condition, withId(condition.path("property").asText()));
  }

  private boolean matches(JsonNode condition, List<TemplateProperty> active) {
    if (condition.has("isActive")) {
      return condition.path("isActive").asBoolean() != active.isEmpty();
    }
    JsonNode value = active.isEmpty() ? MissingNode.getInstance() : valueOf(active.getFirst());
    return Stream.concat(stream(condition.path("oneOf")), equals(condition))
        .anyMatch(wanted -> TemplateProperty.same(wanted, value));
  }

  /** Several fields may share an id when only one of them is there at a time. */
  private List<TemplateProperty> withId(String id) {
    return properties.stream()
        .filter(each -> each.id().equals(id))
        .filter(each -> holds(each.condition()))
        .toList();
  }

  private static Stream<JsonNode> equals(JsonNode condition) {
    return condition.has("equals") ? Stream.of(condition.path("equals")) : Stream.empty();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
