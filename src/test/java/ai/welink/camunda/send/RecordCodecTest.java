package ai.welink.camunda.send;

import static ai.welink.camunda.send.SendFixture.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Mangled;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Refused;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Sent;
import ai.welink.camunda.send.SendState.Unclear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {

  private static final SendId ID = new SendId(4711, "<default>");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");

  static Stream<SendState> states() {
    String body = "{\"a\": \"{{secrets.WELINK_API_KEY}} secrets.X\", \"b\": 1.50}";
    SentAnswer answer = new SentAnswer(WeLinkJson.read(body.getBytes(UTF_8)).orElseThrow());
    return Stream.of(
        new Claimed(1, NOW),
        new NotSent(2, NOW),
        new NotSent(2, null),
        new Accepted(1, "r-1", "print", NOW, NOW.plusSeconds(9)),
        new Accepted(1, "r-1", "print", NOW, NOW.plusSeconds(9), answer),
        new Sent(3, "r-1", "print", answer),
        new Sent(3, null, "print", answer),
        new Refused(
            1, new WeLinkFailure(KnownError.PIN_REQUIRED.code(), "a pin is asked for", "r", 400)),
        new Unclear(1, NOW, "no answer came", null, null),
        new Unclear(1, NOW, "HTTP 500", "r-1", 500));
  }

  @ParameterizedTest
  @MethodSource("states")
  void readsWhatItWrote(SendState state) throws Exception {
    JsonNode written = written(state);

    assertThat(RecordCodec.read(ID, new Carried(written, null, null)).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("states")
  void writesNothingThatTheRuntimeWouldReplaceBySecrets(SendState state) throws Exception {
    assertThat(written(state).toString()).doesNotContain("secrets.");
  }

  private static JsonNode written(SendState state) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    Object value = RecordCodec.state(ID, state).get(Carried.STATE);
    return mapper.readTree(mapper.writeValueAsBytes(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text'",
        "17",
        "[]",
        "{}",
        "{'resend': false}",
        "{'state': 'ACCEPTED'}",
        "{'element': '4711', 'state': 'ACCEPTED', 'attempt': 1}",
        "{'element': '4711', 'state': 'ACCEPTED', 'attempt': 0, 'request_id': 'r'}",
        "{'element': '4711', 'state': 'UNHEARD_OF', 'attempt': 1}",
        "{'element': '4711', 'state': 'CLAIMED', 'attempt': 1, 'at': 'yesterday'}",
        "{'element': '4711', 'state': 'SENT', 'attempt': 1, 'fingerprint': 'f', 'answer': '%'}",
        "{'element': 4711, 'state': 'CLAIMED', 'attempt': 'one', 'at': '2026-01-01T00:00:00Z'}",
      })
  void callsMangledWhatItCannotRead(String variable) {
    assertThat(state(json(variable))).isInstanceOf(Mangled.class);
  }

  @Test
  void isNotMisledByTheRecordOfAnotherSendInAnOuterScope() throws Exception {
    JsonNode other =
        json("{'element': '12', 'state': 'CLAIMED', 'attempt': 5, 'at': '2026-01-01T00:00:00Z'}");

    SendRecord known = RecordCodec.read(ID, new Carried(other, other, other));

    assertThat(known.state()).isEqualTo(new Nothing());
    assertThat(known.lastAttempt()).isZero();
    assertThat(known.lost()).isNull();
  }

  @Test
  void understandsTheWishToResend() {
    assertThat(state(json("{'resend': true}"))).isEqualTo(new Resend());
  }

  private static SendState state(JsonNode variable) {
    return RecordCodec.read(ID, new Carried(variable, null, null)).state();
  }
}
