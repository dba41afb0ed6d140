package ai.welink.camunda.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * The one configuration of JSON for everything that WeLink sends or receives.
 *
 * <p>Reading is strict: a member that stands twice, anything behind the value, more than {@value
 * #DEEPEST} levels or a number of more than {@value #LONGEST_NUMBER} characters make a text
 * unreadable. Numbers keep every digit.
 */
public final class WeLinkJson {

  /** Levels of nesting that are read. */
  public static final int DEEPEST = 100;

  /** Characters of a number that are read. */
  public static final int LONGEST_NUMBER = 400;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private WeLinkJson() {}

  /**
   * Reads one JSON value.
   *
   * @return empty if the bytes are not exactly one readable JSON value; why not is not said, since
   *     a parser's words quote what they read
   */
  public static Optional<JsonNode> read(byte[] bytes) {
    return read(() -> MAPPER.readTree(bytes));
  }

  /**
   * Reads one JSON value from a text. Unlike in bytes, the name of a member may hold an escaped
   * surrogate that stands alone, which the serialisers of Node and Python write.
   *
   * @return empty if the text is not exactly one readable JSON value
   */
  public static Optional<JsonNode> read(String text) {
    return read(() -> MAPPER.readTree(text));
  }

  private static Optional<JsonNode> read(Source source) {
    try {
      JsonNode node = source.read();
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private interface Source {
    JsonNode read() throws IOException;
  }

  /** Writes compact JSON in UTF-8, every character as it is. */
  public static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON nodes can always be written");
    }
  }
}
