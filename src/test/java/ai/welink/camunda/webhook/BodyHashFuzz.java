package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Whatever secrets are set and whatever somebody claims to be the hash. */
class BodyHashFuzz {

  @FuzzTest
  void provesWhatASecretHasSignedAndNothingElse(FuzzedDataProvider data) {
    List<String> secrets = List.of(data.consumeString(20), data.consumeString(20));
    boolean usable = secrets.stream().allMatch(BodyHashFuzz::isUsable);
    BodyHash hash;
    try {
      hash = new BodyHash(secrets);
      assertThat(usable).isTrue();
    } catch (IllegalArgumentException refused) {
      assertThat(usable).isFalse();
      assertThat(refused.getMessage()).startsWith("welink.webhook.secrets[");
      return;
    }
    List<String> forms = Stream.generate(() -> data.consumeString(50)).limit(3).toList();
    String claimed = claimed(data, secrets, forms);
    assertThat(hash.proves(body(claimed, forms))).isEqualTo(isRight(claimed, secrets, forms));
  }

  private static boolean isUsable(String secret) {
    return secret.length() >= 8 && secret.strip().equals(secret);
  }

  /** A right hash, of which a few characters may be others, or something else. */
  private static String claimed(FuzzedDataProvider data, List<String> secrets, List<String> forms) {
    if (data.consumeBoolean()) {
      return data.consumeBoolean() ? data.consumeRemainingAsString() : null;
    }
    String secret = secrets.get(data.consumeInt(0, 1));
    StringBuilder hash =
        new StringBuilder(new Signer(secret).hash(forms.get(data.consumeInt(0, 2))));
    for (int changes = data.consumeInt(0, 2); changes > 0; changes--) {
      hash.setCharAt(data.consumeInt(0, 63), data.consumeChar());
    }
    return hash.toString();
  }

  private static SignedBody body(String claimed, List<String> forms) {
    return new SignedBody(
        claimed,
        bytes(forms.get(0)),
        bytes(forms.get(1)),
        bytes(forms.get(2)),
        JsonNodeFactory.instance.objectNode());
  }

  private static boolean isRight(String claimed, List<String> secrets, List<String> forms) {
    return claimed != null
        && claimed.matches("[0-9a-fA-F]{64}")
        && secrets.stream()
            .map(Signer::new)
            .flatMap(signer -> forms.stream().map(signer::hash))
            .anyMatch(claimed::equalsIgnoreCase);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
