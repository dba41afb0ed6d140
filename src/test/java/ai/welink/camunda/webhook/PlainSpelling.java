package ai.welink.camunda.webhook;

import ai.welink.camunda.fuzz.PlainJson.Numeral;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How Node and Python write JSON, written down once more and from their documentation alone. */
final class PlainSpelling {

  private final String comma;
  private final String colon;
  private final boolean asciiAlone;

  private PlainSpelling(String comma, String colon, boolean asciiAlone) {
    this.comma = comma;
    this.colon = colon;
    this.asciiAlone = asciiAlone;
  }

  /** {@code JSON.stringify}: compact; escapes quotation marks, controls and lone surrogates. */
  static String node(Object value) {
    return new PlainSpelling(",", ":", false).write(value);
  }

  /** {@code json.dumps}: spaces behind commas and colons; everything but ASCII is escaped. */
  static String python(Object value) {
    return new PlainSpelling(", ", ": ", true).write(value);
  }

  private String write(Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> quoted((String) member.getKey()) + colon + write(member.getValue()))
          .collect(Collectors.joining(comma, "{", "}"));
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(this::write).collect(Collectors.joining(comma, "[", "]"));
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    return value instanceof Numeral numeral ? numeral.spelling() : value.toString();
  }

  private String quoted(String text) {
    return text.codePoints().mapToObj(this::character).collect(Collectors.joining("", "\"", "\""));
  }

  private String character(int c) {
    int known = "\b\t\n\f\r\"\\".indexOf(c);
    if (known >= 0) {
      return "\\" + "btnfr\"\\".charAt(known);
    }
    boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean escaped = c < ' ' || alone || (asciiAlone && c > '~');
    return escaped ? units(c) : Character.toString(c);
  }

  private static String units(int c) {
    return new String(Character.toChars(c))
        .chars()
        .mapToObj("\\u%04x"::formatted)
        .collect(Collectors.joining());
  }
}
