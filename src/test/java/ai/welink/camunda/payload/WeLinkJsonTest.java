package ai.welink.camunda.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeLinkJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ["Grüße 😀"]         | ["Grüße 😀"]
          ["\\ud83d\\ude00"]   | ["😀"]
          ["a\\u0000\\u001fb"] | ["a\\u0000\\u001Fb"]
          ["\\ud83d"]          | ["\\uD83D"]
          ["\\ude00\\ud83d!"]  | ["\\uDE00\\uD83D!"]
          [1.50,1e400]         | [1.50,1E+400]
          """)
  void writesWhateverItHasRead(String json, String written) {
    var node = WeLinkJson.read(json.getBytes(UTF_8)).orElseThrow();

    assertThat(new String(WeLinkJson.write(node), UTF_8)).isEqualTo(written);
  }

  /** Jackson alone takes the last letter of the first two for a c. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"\\u004ɣ"}   | false
          {"\\ude0ɣ":1}     | false
          {"a":"\\u004cɣ"}  | true
          {"a":"\\\\u004ɣ"} | true
          {"a":"\\\\\\u004ɣ"} | false
          {"a":"\\u004"}         | false
          """)
  void readsNoEscapeWithADigitThatIsNone(String json, boolean readable) {
    assertThat(WeLinkJson.read(json).isPresent()).isEqualTo(readable);
    assertThat(WeLinkJson.read(json.getBytes(UTF_8)).isPresent()).isEqualTo(readable);
  }
}
