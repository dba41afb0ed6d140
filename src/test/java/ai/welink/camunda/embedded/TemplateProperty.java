package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One field of an element template, visible to the designer or hidden. */
record TemplateProperty(JsonNode json) {

  private static final Set<String> CAST_TO_FEEL = Set.of("Boolean", "Number");

  String id() {
    return json.path("id").asText("");
  }

  boolean isVisible() {
    return !type().equals("Hidden");
  }

  private String type() {
    return json.path("type").asText("String");
  }

  JsonNode binding() {
    return json.path("binding");
  }

  String bindingType() {
    return binding().path("type").asText();
  }

  JsonNode defaultValue() {
    return json.path("value");
  }

  /** The condition under which it is there; a missing node if it always is. */
  JsonNode condition() {
    return json.path("condition");
  }

  boolean isRequired() {
    return json.path("constraints").path("notEmpty").asBoolean();
  }

  boolean isLeftOutWhenBlank() {
    return json.path("optional").asBoolean() || !bindingType().equals("zeebe:input");
  }

  /** The text that the Modeler writes for a value: numbers and booleans become FEEL. */
  String written(JsonNode value) {
    String text = value.asText("");
    boolean cast = CAST_TO_FEEL.contains(type()) && feelAllows("static", "optional");
    return cast && !text.isBlank() && !isFeel(text) || mustBeFeel(text) ? "=" + text : text;
  }

  private boolean mustBeFeel(String text) {
    return feelAllows("required") && !text.isBlank() && !isFeel(text);
  }

  private boolean feelAllows(String... modes) {
    return List.of(modes).contains(json.path("feel").asText(""));
  }

  /** Whether the designer could have put this in: a Dropdown takes one of its choices only. */
  boolean accepts(JsonNode value) {
    return json.path("choices").isEmpty()
        || isFeel(value.asText(""))
        || choices().contains(text(value));
  }

  List<String> choices() {
    return StreamSupport.stream(json.path("choices").spliterator(), false)
        .map(choice -> text(choice.path("value")))
        .toList();
  }

  static boolean isFeel(String text) {
    return text.startsWith("=");
  }

  static boolean isBlank(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.asText("").isBlank();
  }

  static boolean same(JsonNode one, JsonNode other) {
    return Objects.equals(one, other) || !one.isMissingNode() && text(one).equals(text(other));
  }

  private static String text(JsonNode value) {
    return value instanceof MissingNode ? "" : value.asText();
  }
}
