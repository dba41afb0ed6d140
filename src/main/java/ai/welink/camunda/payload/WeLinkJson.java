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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The one configuration of JSON for everything that WeLink sends or receives.
 *
 * <p>Reading is strict: a member that stands twice, anything behind the value, more than {@value
 * #DEEPEST} levels, a number of more than {@value #LONGEST_NUMBER} digits or more than {@value
 * #MOST_TOKENS} tokens make a text unreadable. Numbers keep every digit.
 */
public final class WeLinkJson {

  /** Levels of nesting that are read. */
  public static final int DEEPEST = 100;

  /**
   * Digits of a number that are read; Jackson counts a sign, a point or a leading zero now and
   * then.
   */
  public static final int LONGEST_NUMBER = 400;

  /** Names, values, brackets and braces that are read: each costs far more memory than text. */
  public static final int MOST_TOKENS = 100_000;

  private static final int HEX_DIGITS = 4;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxTokenCount(MOST_TOKENS)
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
    return read(() -> isUtf8(bytes) ? tree(characters(bytes)) : MAPPER.readTree(bytes));
  }

  /**
   * Reads one JSON value from a text. The name of a member may hold an escaped surrogate, alone or
   * with its other half, as the serialisers of Node and Python write them.
   *
   * @return empty if the text is not exactly one readable JSON value
   */
  public static Optional<JsonNode> read(String text) {
    return read(() -> tree(text));
  }

  private static Optional<JsonNode> read(Source source) {
    try {
      JsonNode node = source.read();
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static JsonNode tree(String text) throws IOException {
    return hasReadableEscapes(text) ? MAPPER.readTree(text) : null;
  }

  /** Jackson takes a character for a hexadecimal digit if the lowest byte of its code is one. */
  private static boolean hasReadableEscapes(String text) {
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
      if (text.startsWith("u", i + 1) && !isHexadecimal(text, i + 2)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexadecimal(String text, int start) {
    int end = start + HEX_DIGITS;
    return end <= text.length()
        && text.substring(start, end).chars().allMatch(HexFormat::isHexDigit);
  }

  private interface Source {
    JsonNode read() throws IOException;
  }

  /** As RFC 8259 wants it; UTF-16 and UTF-32 begin with a mark, or have a zero in their start. */
  private static boolean isUtf8(byte[] bytes) {
    return bytes.length < 2
        || (bytes[0] != 0 && bytes[1] != 0 && bytes[0] != (byte) 0xfe && bytes[0] != (byte) 0xff);
  }

  /** Jackson's reader of bytes refuses a name in which a surrogate is escaped. */
  private static String characters(byte[] bytes) throws CharacterCodingException {
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return text.subSequence(marked ? 1 : 0, text.length()).toString();
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
