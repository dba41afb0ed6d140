package ai.welink.camunda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.fuzz.PlainJson.Numeral;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  @Test
  void readsEverythingThatJsonHas() {
    String text =
        " {\"a\" : [1.50e+2, true ,false, null, \"\\u00e4\\n/\\/\"], \"\":{} , \"b\":[]}\n";
    assertThat(PlainJson.read(text.getBytes(UTF_8), 2).orElseThrow())
        .isEqualTo(
            Map.of(
                "a",
                List.of(new Numeral("1.50e+2"), true, false, PlainJson.NULL, "ä\n//"),
                "",
                Map.of(),
                "b",
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "tru",
        "nul",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u00g0\"",
        "\"",
        "1 2",
        "{}{}",
        "\ufeff{}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "[[[]]]"
      })
  void readsNothingElse(String text) {
    assertThat(PlainJson.read(text.getBytes(UTF_8), 2)).isEmpty();
  }

  @Test
  void readsUtf8Alone() {
    assertThat(PlainJson.read(new byte[] {'"', (byte) 0xc3, '"'}, 2)).isEmpty();
  }
}
