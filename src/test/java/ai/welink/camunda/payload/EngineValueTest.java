package ai.welink.camunda.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineValueTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          9223372036854775807              | 9223372036854775807
          -9223372036854775808             | -9223372036854775808
          9223372036854775808              | "9223372036854775808"
          -9223372036854775809             | "-9223372036854775809"
          123456789012345678901234567890   | "123456789012345678901234567890"
          1.50                             | 1.50
          0.1                              | 0.1
          1e5                              | 1E+5
          0.1234567890123456789            | "0.1234567890123456789"
          1e400                            | "1E+400"
          1e-400                           | "1E-400"
          1e999999999                      | "1E+999999999"
          -0.0                             | 0.0
          "1"                              | "1"
          null                             | null
          [1,[9223372036854775808]]        | [1,["9223372036854775808"]]
          {"a":{"b":1e400},"c":true}       | {"a":{"b":"1E+400"},"c":true}
          """)
  void keepsEveryDigit(String json, String expected) {
    JsonNode value = WeLinkJson.read(json.getBytes(UTF_8)).orElseThrow();

    assertThat(new String(WeLinkJson.write(EngineValue.of(value)), UTF_8)).isEqualTo(expected);
  }

  @Test
  void replacesHalvesOfCharactersAloneInValuesAndInNames() {
    String json =
        "{\"\\ud800\":[\"a\\udc00\",\"\\ud83d\\ude00\"],\"b\":{\"\\ude00\\ud83d\":\"c\"}}";
    JsonNode value = WeLinkJson.read(json).orElseThrow();

    assertThat(EngineValue.of(value))
        .isEqualTo(
            WeLinkJson.read("{\"\ufffd\":[\"a\ufffd\",\"😀\"],\"b\":{\"\ufffd\ufffd\":\"c\"}}")
                .orElseThrow());
  }

  @Test
  void losesNoMemberWhoseNameIsTheSameWithoutItsHalves() {
    String json = "{\"\\ud800\":1,\"\\ud801\":2,\"\ufffd\":3,\"\ufffd\ufffd3\":4,\"\\udc00\":5}";
    JsonNode value = WeLinkJson.read(json).orElseThrow();

    assertThat(EngineValue.of(value).properties())
        .extracting(Map.Entry::getKey, member -> member.getValue().asInt())
        .containsExactly(
            tuple("\ufffd", 1),
            tuple("\ufffd\ufffd1", 2),
            tuple("\ufffd\ufffd2", 3),
            tuple("\ufffd\ufffd3", 4),
            tuple("\ufffd\ufffd4", 5));
  }

  @Test
  @Timeout(10)
  void takesItsTimeInStepWithTheNumberOfNames() {
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    for (char first = Character.MIN_HIGH_SURROGATE;
        first <= Character.MAX_HIGH_SURROGATE;
        first++) {
      for (char second = Character.MIN_HIGH_SURROGATE; second < '\ud830'; second++) {
        names.put("" + first + second, 1);
      }
    }
    assertThat(EngineValue.of(names).size()).isEqualTo(names.size());
  }
}
