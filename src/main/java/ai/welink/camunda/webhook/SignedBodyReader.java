package ai.welink.camunda.webhook;

import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a body apart: one pass to read it strictly, one over its tokens as they are spelled. */
final class SignedBodyReader {

  /** For the spelling alone: what may be read at all is decided before. */
  private static final JsonFactory TOKENS =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final HashMember hash = new HashMember();
  private final JsonText node;
  private final JsonText python;
  private int depth;

  private SignedBodyReader(JsonParser parser, int length) {
    this.parser = parser;
    this.node = new JsonText(JsonText.Spelling.NODE, length);
    this.python = new JsonText(JsonText.Spelling.PYTHON, length);
  }

  /**
   * Takes a body apart.
   *
   * @return empty if the bytes are not exactly one JSON object in UTF-8 that {@link WeLinkJson}
   *     reads, in which no member stands twice; why not is not said
   */
  static Optional<SignedBody> read(byte[] raw) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      Optional<JsonNode> event = WeLinkJson.read(text).filter(JsonNode::isObject);
      return event.isEmpty() ? Optional.empty() : Optional.of(read(text, event.get()));
    } catch (IOException | NumberFormatException unreadable) {
      // an exponent of more than 10 digits is no number, but Jackson finds out late
      return Optional.empty();
    }
  }

  private static SignedBody read(String text, JsonNode event) throws IOException {
    try (JsonParser parser = TOKENS.createParser(text.toCharArray())) {
      SignedBodyReader reader = new SignedBodyReader(parser, text.length());
      reader.takeTheObject();
      byte[] cut = reader.hash.cutFrom(text).getBytes(StandardCharsets.UTF_8);
      return new SignedBody(
          reader.hash.value(), cut, reader.node.bytes(), reader.python.bytes(), event);
    }
  }

  private void takeTheObject() throws IOException {
    parser.nextToken();
    copy();
    while (depth > 0) {
      parser.nextToken();
      takeOrLeave();
    }
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
}
