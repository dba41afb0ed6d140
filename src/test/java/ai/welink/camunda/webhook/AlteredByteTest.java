package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.webhook.Vectors.Vector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed bodies with one byte changed or left out: each of them, everywhere. */
class AlteredByteTest {

  private static final Vectors VECTORS = Vectors.load();
  private static final BodyHash HASH = VECTORS.hash();

  private static final String TELLING_BYTES = "\"\\,:{}[ \n0e.h\u0080";

  /** A reader that shares nothing with the one under test. */
  private static final ObjectMapper PLAIN =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static List<Vector> vectors() {
    return VECTORS.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refusesEverySingleByteThatChangesTheData(Vector vector) throws IOException {
    byte[] body = vector.body().clone();
    for (int at = 0; at < body.length; at++) {
      byte before = body[at];
      for (byte other : replacements(before)) {
        body[at] = other;
        if (accepts(body)) {
          assertSameData(vector, body);
        }
      }
      body[at] = before;
    }
  }

  /** All that differ in one bit, and all that mean something in JSON or UTF-8. */
  private static byte[] replacements(byte before) {
    byte[] meaningful = TELLING_BYTES.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(meaningful, meaningful.length + Byte.SIZE);
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      all[meaningful.length + bit] = (byte) (before ^ 1 << bit);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refusesEveryByteThatIsLeftOutAndChangesTheData(Vector vector) throws IOException {
    for (int at = 0; at < vector.body().length; at++) {
      byte[] shorter = new byte[vector.body().length - 1];
      System.arraycopy(vector.body(), 0, shorter, 0, at);
      System.arraycopy(vector.body(), at + 1, shorter, at, shorter.length - at);
      if (accepts(shorter)) {
        assertSameData(vector, shorter);
      }
    }
  }

  private static void assertSameData(Vector vector, byte[] accepted) throws IOException {
    JsonNode original = PLAIN.readTree(new String(vector.body(), StandardCharsets.UTF_8));
    JsonNode other = PLAIN.readTree(new String(accepted, StandardCharsets.UTF_8));
    assertThat(other.path("hash").asText()).isEqualToIgnoringCase(original.path("hash").asText());
    assertThat(withoutHash(other))
        .as(() -> new String(accepted, StandardCharsets.UTF_8))
        .isEqualTo(withoutHash(original));
  }

  private static JsonNode withoutHash(JsonNode body) {
    return ((ObjectNode) body.deepCopy()).without("hash");
  }

  private static boolean accepts(byte[] body) {
    return SignedBodyReader.read(body).map(HASH::proves).orElse(false);
  }
}
