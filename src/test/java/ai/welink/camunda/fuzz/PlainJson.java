package ai.welink.camunda.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON read by the letter of RFC 8259 and by nothing else: objects become maps in their order,
 * arrays lists, numbers {@link Numeral}s as they are spelled.
 */
public final class PlainJson {

  /** A number as it is spelled. */
  public record Numeral(String spelling) {}

  /** The value null, which a map or a list can hold. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String text;
  private final int deepest;
  private int at;
  private int depth;

  private PlainJson(String text, int deepest) {
    this.text = text;
    this.deepest = deepest;
  }

  /**
   * Reads exactly one value in UTF-8.
   *
   * @return empty if it is none, if a member stands twice, or if it is too deep
   */
  public static Optional<Object> read(byte[] bytes, int deepest) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      PlainJson reader = new PlainJson(text, deepest);
      Object value = reader.value();
      reader.space();
      return reader.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (CharacterCodingException | Unreadable | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  private Object value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", NULL);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    enter();
    while (!ends('}', members.isEmpty())) {
      space();
      String name = string();
      space();
      expect(':');
      if (members.put(name, value()) != null) {
        throw new Unreadable();
      }
    }
    depth--;
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    enter();
    while (!ends(']', elements.isEmpty())) {
      elements.add(value());
    }
    depth--;
    return elements;
  }

  private void enter() {
    at++;
    if (++depth > deepest) {
      throw new Unreadable();
    }
  }

  /** Goes past the bracket, or past the comma before what comes next. */
  private boolean ends(char bracket, boolean isFirst) {
    space();
    if (text.charAt(at) == bracket) {
      at++;
      return true;
    }
    if (!isFirst) {
      expect(',');
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      if (c < ' ') {
        throw new Unreadable();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw new Unreadable();
    };
  }

  private char unit() {
    String digits = text.substring(at, at + 4);
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw new Unreadable();
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Numeral number() {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new Unreadable();
    }
    at = matcher.end();
    return new Numeral(matcher.group());
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw new Unreadable();
    }
    at += word.length();
    return meaning;
  }

  private void expect(char c) {
    if (text.charAt(at++) != c) {
      throw new Unreadable();
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
