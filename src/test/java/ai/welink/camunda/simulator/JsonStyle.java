package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The ways in which programs write JSON, to the byte: hashes depend on it. */
public enum JsonStyle {
  /** Node's {@code JSON.stringify(value)}. */
  COMPACT(",", ":", false, null),
  /** Python's {@code json.dumps(value)}: spaces, and nothing but ASCII. */
  PYTHON(", ", ": ", true, null),
  /** Node's {@code JSON.stringify(value, null, 2)}. */
  PRETTY(",", ": ", false, "  ");

  private final String comma;
  private final String colon;
  private final boolean asciiOnly;
  private final String indent;

  JsonStyle(String comma, String colon, boolean asciiOnly, String indent) {
    this.comma = comma;
    this.colon = colon;
    this.asciiOnly = asciiOnly;
    this.indent = indent;
  }

  /** The value in this style; numbers as they are spelled in the node. */
  public String write(JsonNode value) {
    return write(value, 0);
  }

  private String write(JsonNode value, int depth) {
    if (value.isObject()) {
      return object(value, depth);
    }
    if (value.isArray()) {
      return array(value, depth);
    }
    return value.isTextual() ? quoted(value.textValue()) : value.toString();
  }

  private String object(JsonNode object, int depth) {
    List<String> members = new ArrayList<>();
    object
        .properties()
        .forEach(
            member ->
                members.add(quoted(member.getKey()) + colon + write(member.getValue(), depth + 1)));
    return enclosed('{', members, '}', depth);
  }

  private String array(JsonNode array, int depth) {
    List<String> elements = new ArrayList<>();
    array.forEach(element -> elements.add(write(element, depth + 1)));
    return enclosed('[', elements, ']', depth);
  }

  private String enclosed(char open, List<String> parts, char close, int depth) {
    if (parts.isEmpty()) {
      return "" + open + close;
    }
    String inner = newLine(depth + 1);
    return open + inner + String.join(comma + inner, parts) + newLine(depth) + close;
  }

  private String newLine(int depth) {
    return indent == null ? "" : "\n" + indent.repeat(depth);
  }

  private String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(unit -> quoted.append(escaped((char) unit)));
    return quoted.append('"').toString();
  }

  private String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> mustBeNumbered(unit) ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
    };
  }

  private boolean mustBeNumbered(char unit) {
    return unit < ' ' || asciiOnly && unit > '~';
  }
}
