package ai.welink.camunda.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.fuzz.Agreement;
import ai.welink.camunda.fuzz.PlainJson;
import ai.welink.camunda.payload.EngineValue;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever bytes strangers may post: taken apart as they are, and what verifies is unaltered. */
class SignedBodyFuzz {

  private static final Signer SIGNER = new Signer("a secret for fuzzing");
  private static final BodyHash HASH = new BodyHash(List.of("another secret", SIGNER.secret()));

  @FuzzTest
  @SuppressWarnings("unchecked")
  void takesApartWhatIsOneObjectAndNothingElse(byte[] raw) {
    Optional<SignedBody> body = SignedBodyReader.read(raw);
    Optional<Map<String, Object>> plain =
        PlainJson.read(raw, WeLinkJson.DEEPEST)
            .filter(Map.class::isInstance)
            .map(object -> (Map<String, Object>) object);
    if (plain.isEmpty() || Agreement.hasOrdinaryNumbers(plain.get())) {
      assertThat(body.isPresent()).isEqualTo(plain.isPresent());
    }
    if (body.isPresent()) {
      isTakenApart(raw, body.get(), plain.orElseThrow());
      isTakenUnalteredWhenSigned(raw, plain.get());
    }
  }

  private static void isTakenApart(byte[] raw, SignedBody body, Map<String, Object> plain) {
    Map<String, Object> rest = new LinkedHashMap<>(plain);
    Object hash = rest.remove("hash");
    assertThat(body.hash()).isEqualTo(hash instanceof String text ? text : null);
    assertThat(Agreement.isSame(body.event(), plain)).isTrue();
    isCutOutInOnePiece(raw, body.cut());
    for (byte[] form : body.forms()) {
      assertThat(PlainJson.read(form, WeLinkJson.DEEPEST)).contains(rest);
    }
    assertThat(new String(body.node(), UTF_8)).isEqualTo(PlainSpelling.node(rest));
    assertThat(new String(body.python(), UTF_8)).isEqualTo(PlainSpelling.python(rest));
    assertThat(HASH.proves(body)).isFalse();
  }

  private static void isCutOutInOnePiece(byte[] raw, byte[] cut) {
    int before = 0;
    while (before < cut.length && raw[before] == cut[before]) {
      before++;
    }
    int behind = 0;
    while (behind < cut.length - before
        && raw[raw.length - 1 - behind] == cut[cut.length - 1 - behind]) {
      behind++;
    }
    assertThat(before + behind).isEqualTo(cut.length);
  }

  /** The same body with its hash as the first and as the last member. */
  private static void isTakenUnalteredWhenSigned(byte[] raw, Map<String, Object> plain) {
    if (plain.containsKey("hash")) {
      return;
    }
    String text = new String(raw, UTF_8);
    String member = "\"hash\":\"" + SIGNER.hash(text) + "\"";
    String comma = plain.isEmpty() ? "" : ",";
    int first = plain.isEmpty() ? text.indexOf('{') + 1 : text.indexOf('"');
    isTakenUnaltered(text.substring(0, first) + member + comma + text.substring(first), plain);
    if (!plain.isEmpty()) {
      int close = text.lastIndexOf('}');
      int end = text.substring(0, close).stripTrailing().length();
      isTakenUnaltered(text.substring(0, end) + comma + member + text.substring(end), plain);
    }
  }

  private static void isTakenUnaltered(String signed, Map<String, Object> plain) {
    SignedBody body = SignedBodyReader.read(signed.getBytes(UTF_8)).orElseThrow();
    assertThat(HASH.proves(body)).isTrue();
    JsonNode data = ((ObjectNode) body.event().deepCopy()).without(HashMember.NAME);
    assertThat(Agreement.isSame(data, plain)).isTrue();
    JsonNode before = body.event().deepCopy();
    isHandedOnWhole(EventReader.read(body.event()), data);
    assertThat(body.event()).isEqualTo(before);
  }

  /** Whatever the process gets as WeLink's own words is what WeLink has signed. */
  private static void isHandedOnWhole(WeLinkEvent event, JsonNode data) {
    SentAnswer answer = new SentAnswer(data);
    ObjectNode variables =
        switch (event) {
          case MessageSent sent -> EventVariables.of(sent);
          case MessageFailed failed -> EventVariables.of(failed);
          case Reply reply -> EventVariables.of(reply);
          case WeLinkEvent.Unknown none -> null;
        };
    if (variables != null) {
      assertThat(variables.get("result")).isEqualTo(EngineValue.of(answer.result()));
      assertThat(variables.get("answer"))
          .isEqualTo(answer.rest() == null ? null : EngineValue.of(answer.rest()));
    }
  }
}
