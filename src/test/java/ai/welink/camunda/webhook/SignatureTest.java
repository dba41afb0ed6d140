package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.webhook.Vectors.Vector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final Vectors VECTORS = Vectors.load();
  private static final Signer SIGNER = new Signer(VECTORS.secret());
  private static final BodyHash HASH = VECTORS.hash();

  static List<Vector> vectors() {
    return VECTORS.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void acceptsWhatWeLinkHasSigned(Vector vector) {
    assertThat(accepts(vector.body())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refusesWhatAnybodyElseHasSigned(Vector vector) {
    SignedBody body = SignedBodyReader.read(vector.body()).orElseThrow();
    assertThat(new BodyHash(List.of(VECTORS.secret() + " ?")).proves(body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "{\"a\":1,\"hash\":null}",
        "{\"a\":1,\"hash\":7}",
        "{\"a\":1,\"hash\":\"\"}",
        "{\"a\":1,\"hash\":[\"%s\"]}",
        "{\"a\":1,\"hash\":{\"hash\":\"%s\"}}",
        "{\"a\":1,\"hash\":\" %s\"}",
        "{\"a\":1,\"hash\":\"%s0\"}",
        "{\"a\":1,\"Hash\":\"%s\"}",
        "{\"a\":1,\"b\":{\"hash\":\"%s\"}}"
      })
  void refusesWhatCarriesNoHash(String body) {
    assertThat(accepts(body.formatted(SIGNER.hash("{\"a\":1}")))).isFalse();
    assertThat(SignedBodyReader.read(body.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"text\"",
        "[]",
        "[{\"a\":1}]",
        "{",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1}{}",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":1} 7",
        "{\"a\":1},",
        "{\"a\":1,}",
        "{\"a\":1}\u0000",
        "\ufeff{\"a\":1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":1e12345678901}",
        "{\"a\":NaN}",
        "{\"a\":-Infinity}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":1/**/}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"a\":{\"b\":[{\"c\":1,\"d\":2,\"c\":3}]}}",
        "{\"hash\":\"x\",\"a\":1,\"hash\":\"y\"}",
        "{\"hash\":\"x\",\"a\":1,\"h\\u0061sh\":\"y\"}"
      })
  void takesNothingForABodyThatIsNotExactlyOneObject(String body) {
    assertThat(SignedBodyReader.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SignedBodyReader.read(body.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
  }

  @Test
  void takesNothingForABodyThatIsNotUtf8() {
    for (String bytes : List.of("\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff")) {
      byte[] body = ("{\"a\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(SignedBodyReader.read(body)).isEmpty();
    }
  }

  @Test
  void goesDownToAHundredLevels() {
    assertThat(accepts(SIGNER.sign("{\"a\":" + nested(99) + "}"))).isTrue();
    assertThat(SignedBodyReader.read(bytes("{\"a\":" + nested(100) + "}"))).isEmpty();
    assertThat(SignedBodyReader.read(bytes("{\"a\":" + "[".repeat(500_000)))).isEmpty();
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @Test
  void readsNumbersOfFourHundredCharacters() {
    assertThat(accepts(SIGNER.sign("{\"a\":" + "1".repeat(400) + "}"))).isTrue();
    assertThat(SignedBodyReader.read(bytes("{\"a\":" + "1".repeat(401) + "}"))).isEmpty();
    assertThat(SignedBodyReader.read(bytes("{\"a\":0." + "1".repeat(401) + "}"))).isEmpty();
  }

  @Test
  void acceptsEachOfSeveralSecrets() {
    BodyHash both = new BodyHash(List.of("the old secret", "the new secret"));
    for (String secret : List.of("the old secret", "the new secret")) {
      byte[] body = bytes(new Signer(secret).sign("{\"a\":1}"));
      assertThat(both.proves(SignedBodyReader.read(body).orElseThrow())).as(secret).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "seven77", " with space", "with line\n"})
  void namesTheSettingOfABadSecretAndNotTheSecret(String bad) {
    assertThatThrownBy(() -> new BodyHash(List.of("good enough", bad)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("welink.webhook.secrets[1] must ")
        .satisfies(
            e -> assertThat(e.getMessage()).doesNotContain("seven77", "with space", "with line"));
  }

  private static boolean accepts(String body) {
    return accepts(bytes(body));
  }

  private static boolean accepts(byte[] body) {
    return SignedBodyReader.read(body).map(HASH::proves).orElse(false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
