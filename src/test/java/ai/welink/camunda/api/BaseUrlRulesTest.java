package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.we-link.ai",
        "https://api.we-link.ai/below/",
        "https://10.1.2.3:8443",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1:1",
        "http://127.255.1.2",
        "http://[::1]:8080"
      })
  void takesHttpsAndThisMachine(String url) {
    assertThat(BaseUrl.parse(url)).hasToString(okhttp3.HttpUrl.get(url).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.we-link.ai",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://10.1.2.3",
        "http://[::2]",
        "http://1270"
      })
  void refusesHttpToAnybodyElse(String url) {
    assertThatThrownBy(() -> BaseUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "welink.base-url must be https unless it is on this machine (loopback): http://");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null | must be an http or https URL: (not shown)",
        "ftp://somewhere | must be an http or https URL: ftp://somewhere",
        "somewhere | must be an http or https URL: somewhere",
        "ftp://planted:planted@somewhere | must be an http or https URL: (not shown)",
        "ftp://some where | must be an http or https URL: ftp://some where",
        "https://planted@somewhere | must not hold a user or password",
        "https://:planted@somewhere | must not hold a user or password",
        "https://somewhere?key=planted | must not hold a query or fragment: https://somewhere",
        "https://somewhere#planted | must not hold a query or fragment: https://somewhere"
      })
  void saysWhatIsWrongAndNothingThatMayBeSecret(String url, String rule) {
    assertThatThrownBy(() -> BaseUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("welink.base-url " + rule);
  }

  @Test
  void refusesNothingAtAll() {
    assertThatThrownBy(() -> BaseUrl.parse("")).isInstanceOf(IllegalArgumentException.class);
  }
}
