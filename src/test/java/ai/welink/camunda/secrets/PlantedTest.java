package ai.welink.camunda.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "a longer beginning"})
  void findsEachInEveryForm(String before) {
    String text = before + Planted.KEY + " and more";
    String base64 = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    String hex = HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8));

    assertThat(Planted.in(text)).containsExactly("the key");
    assertThat(Planted.in(base64)).containsExactly("the key");
    assertThat(Planted.in(hex)).containsExactly("the key");
  }

  @Test
  void tellsWhatItHasFound() {
    assertThat(Planted.in(Planted.SECRET + Planted.TEXT + Planted.SECRET))
        .containsExactly("the message's text", "the secret");
    assertThat(Planted.in(Planted.PROXY_PASSWORD)).containsExactly("the proxy's password");
    assertThat(Planted.in(Planted.WEBHOOK_SECRET)).containsExactly("the webhook's secret");
    assertThat(Planted.in("PLANTED-key PLANTED-secret PLANTED-text")).isEmpty();
  }
}
