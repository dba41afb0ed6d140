package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.secrets.Planted;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP client quotes a header that it does not like, so it must not get to see one. */
class HeadersThatAreNoneTest {

  private static final String TWO_LINES = Planted.KEY + "\r\nX-Injected: yes";

  @Test
  void theHttpClientWouldQuoteAKeyOfTwoLines() {
    assertThatThrownBy(() -> new Request.Builder().header("x-odd", TWO_LINES))
        .hasMessageContaining(Planted.KEY);
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(strings = {"\r\nX-Injected: yes", "\n", "\0", "\u007f", "ü", " ", "\u2028", "😀"})
  void refusesWhatIsNoHeaderWithoutQuotingIt(String tail) {
    assertThatThrownBy(() -> new Credentials(Planted.KEY + tail, Planted.SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiKey must be printable ASCII without spaces, as WeLink shows it")
        .hasNoCause();
    assertThatThrownBy(() -> new Credentials(Planted.KEY, tail + Planted.SECRET))
        .hasMessage("apiSecret must be printable ASCII without spaces, as WeLink shows it")
        .hasNoCause();
  }
}
