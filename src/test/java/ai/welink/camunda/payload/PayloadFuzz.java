package ai.welink.camunda.payload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.fuzz.Agreement;
import ai.welink.camunda.fuzz.PlainJson;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Whatever bytes WeLink, or somebody in its place, may answer. */
class PayloadFuzz {

  @FuzzTest
  void readsAnythingAndLosesNothing(byte[] bytes) {
    Optional<JsonNode> read = WeLinkJson.read(bytes);
    agreesWithAPlainReading(bytes, read);
    read.ifPresent(PayloadFuzz::survivesWriting);
    read.ifPresent(PayloadFuzz::isUnderstood);
    read.ifPresent(PayloadFuzz::fitsTheEngine);
  }

  /** The plain reader knows UTF-8 alone; WeLink may answer in UTF-16 or with a mark before it. */
  private static void agreesWithAPlainReading(byte[] bytes, Optional<JsonNode> read) {
    Optional<Object> plain = PlainJson.read(bytes, WeLinkJson.DEEPEST);
    if (plain.isPresent() && Agreement.hasOrdinaryNumbers(plain.get())) {
      assertThat(Agreement.isSame(read.orElseThrow(), plain.get())).isTrue();
    }
  }

  private static void survivesWriting(JsonNode node) {
    JsonNode again = WeLinkJson.read(WeLinkJson.write(node)).orElseThrow();
    assertThat(again.equals(PayloadFuzz::compareNumbersByValue, node)).isTrue();
  }

  /** What is 81e000 is written as 81, which is as much. */
  private static int compareNumbersByValue(JsonNode one, JsonNode other) {
    boolean numbers = one.isNumber() && other.isNumber();
    boolean same =
        numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
    return same ? 0 : 1;
  }

  private static void isUnderstood(JsonNode body) {
    JsonNode before = body.deepCopy();
    Statement said = StatementReader.read(body);
    assertThat(StatementReader.readRefusal(body)).isNotNull();
    StatementReader.contradictsItself(body, said);
    StatementReader.saysSuccess(body);
    String id = said.requestId();
    assertThat(id == null || SecretNames.areAbsentFrom(id) && id.length() <= 256).isTrue();
    SentAnswer answer = new SentAnswer(body);
    assertThat(answer.result()).isNotNull();
    answer.rest();
    answer.text("message_id");
    assertThat(body).isEqualTo(before);
  }

  private static void fitsTheEngine(JsonNode node) {
    JsonNode fitting = EngineValue.of(node);
    assertThat(EngineValue.of(fitting)).isEqualTo(fitting);
    if (!hasHalfCharacters(node)) {
      assertThat(fitting.size()).isEqualTo(node.size());
    }
    for (JsonNode number : fitting) {
      assertThat(!number.isIntegralNumber() || number.canConvertToLong()).isTrue();
    }
  }

  /** Names that differ in nothing else become one. */
  private static boolean hasHalfCharacters(JsonNode node) {
    return node.properties().stream()
        .anyMatch(member -> !EngineValue.text(member.getKey()).equals(member.getKey()));
  }
}
