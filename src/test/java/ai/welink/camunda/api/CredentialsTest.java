package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.secrets.Planted;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @ParameterizedTest
  @ValueSource(strings = {"!", "~", "a", "planted-KEY_0123456789!~"})
  void takesPrintableAscii(String value) {
    assertThat(new Credentials(value, value).apiSecret()).isEqualTo(value);
  }

  @ParameterizedTest(name = "[{index}]")
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "pla nted",
        " planted",
        "planted\n",
        "planted\r\nx-other: 1",
        "planted\0",
        "plänted",
        "planted\u007f",
        "planted\u2028",
        "planted😀"
      })
  void refusesWhatIsNoHeaderAndNamesTheFieldAlone(String value) {
    assertThatThrownBy(() -> new Credentials(value, "fine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiKey must be printable ASCII without spaces, as WeLink shows it")
        .hasNoCause();
    assertThatThrownBy(() -> new Credentials("fine", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiSecret must be printable ASCII without spaces, as WeLink shows it")
        .hasNoCause();
  }

  /** The HTTP client quotes a header that it does not like, so it must not get to see one. */
  @Test
  void theHttpClientWouldQuoteAKeyOfTwoLines() {
    assertThatThrownBy(() -> new Request.Builder().header("x-odd", Planted.KEY + "\r\nX: y"))
        .hasMessageContaining(Planted.KEY);
  }

  @Test
  void showsNothing() {
    Credentials credentials = new Credentials("planted-key", "planted-secret");
    assertThat(credentials).hasToString("Credentials[not shown]");
    SendRequest request =
        new SendRequest(
            Endpoint.THREAD,
            credentials,
            JsonNodeFactory.instance.objectNode().put("message", "x"));
    assertThat(request).hasToString("SendRequest[THREAD]");
  }
}
