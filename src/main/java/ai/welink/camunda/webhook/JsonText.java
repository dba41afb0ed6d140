package ai.welink.camunda.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes JSON again from its tokens, in the spelling of one of the serialisers that WeLink's
 * samples use. Members keep their order and numbers their spelling.
 */
final class JsonText {

  /** How a serialiser spells what JSON leaves open. */
  enum Spelling {
    /**
     * Node's {@code JSON.stringify}: no spaces, every character as it is where that is possible.
     */
    NODE(",", ":", Character.MAX_VALUE),
    /**
     * Python's {@code json.dumps}: spaces behind commas and colons, nothing but printable ASCII.
     */
    PYTHON(", ", ": ", '~');

    private final String comma;
    private final String colon;
    private final char lastPlain;

    Spelling(String comma, String colon, char lastPlain) {
      this.comma = comma;
      this.colon = colon;
      this.lastPlain = lastPlain;
    }
  }

  private static final HexFormat HEX = HexFormat.of();

  private final Spelling spelling;
  private final StringBuilder out;
  private boolean afterValue;

  /**
   * @param length about how many characters it will be
   */
  JsonText(Spelling spelling, int length) {
    this.spelling = spelling;
    this.out = new StringBuilder(length);
  }

  /** Writes the token that the parser stands at. */
  void write(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> open(token.asString());
      case END_OBJECT, END_ARRAY -> close(token.asString());
      case FIELD_NAME -> name(parser.getText());
      case VALUE_STRING -> string(parser.getText());
      default -> scalar(parser.getText());
    }
  }

  /** What was written, in UTF-8. */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void open(String bracket) {
    separate();
    out.append(bracket);
    afterValue = false;
  }

  private void close(String bracket) {
    out.append(bracket);
    afterValue = true;
  }

  private void name(String name) {
    separate();
    quote(name);
    out.append(spelling.colon);
    afterValue = false;
  }

  private void string(String text) {
    separate();
    quote(text);
    afterValue = true;
  }

  private void scalar(String asSpelled) {
    separate();
    out.append(asSpelled);
    afterValue = true;
  }

  private void separate() {
    if (afterValue) {
      out.append(spelling.comma);
    }
  }

  private void quote(String text) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) || isLoneSurrogate(text, i)) {
        out.append(text, written, i);
        escape(c);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  private boolean isPlain(char c) {
    return c >= ' ' && c <= spelling.lastPlain && c != '"' && c != '\\';
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u").append(HEX.toHexDigits(c));
    }
  }
}
