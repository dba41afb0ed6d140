package ai.welink.camunda.webhook;

import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a body apart in one pass over its tokens. */
final class SignedBodyReader {

  private final JsonParser parser;
  private final HashMember hash = new HashMember();
  private final JsonText node = new JsonText(JsonText.Spelling.NODE);
  private final JsonText python = new JsonText(JsonText.Spelling.PYTHON);
  private int depth;

  private SignedBodyReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Takes a body apart.
   *
   * @return empty if the bytes are not exactly one JSON object in UTF-8, in which no member stands
   *     twice and which keeps the bounds of {@link WeLinkJson}; why not is not said
   */
  static Optional<SignedBody> read(byte[] raw) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)));
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static Optional<SignedBody> read(CharBuffer text) {
    char[] chars = new char[text.remaining()];
    text.get(chars);
    try (JsonParser parser = WeLinkJson.tokens(chars)) {
      SignedBodyReader reader = new SignedBodyReader(parser);
      return reader.isOneObject() ? Optional.of(reader.body(chars)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isOneObject() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    copy();
    while (depth > 0) {
      parser.nextToken();
      if (isNumberTooLong()) {
        return false;
      }
      takeOrLeave();
    }
    return parser.nextToken() == null;
  }

  private boolean isNumberTooLong() throws IOException {
    return parser.currentToken().isNumeric() && parser.getTextLength() > WeLinkJson.LONGEST_NUMBER;
  }

  private void takeOrLeave() throws IOException {
    boolean ofTheBody = depth == 1 && parser.currentToken() == JsonToken.FIELD_NAME;
    if (ofTheBody) {
      hash.memberBegins(parser);
    }
    if (ofTheBody && parser.currentName().equals(HashMember.NAME)) {
      hash.read(parser);
    } else {
      copy();
    }
  }

  private void copy() throws IOException {
    JsonToken token = parser.currentToken();
    node.write(token, parser);
    python.write(token, parser);
    depth += token.isStructStart() ? 1 : 0;
    depth -= token.isStructEnd() ? 1 : 0;
    if (depth == 1 && token != JsonToken.FIELD_NAME) {
      hash.valueEnded(parser);
    }
  }

  private SignedBody body(char[] text) {
    byte[] cut = hash.cutFrom(new String(text)).getBytes(StandardCharsets.UTF_8);
    return new SignedBody(hash.value(), cut, node.bytes(), python.bytes());
  }
}
