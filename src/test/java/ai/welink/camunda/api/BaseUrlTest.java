package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is at the base URL gets key and secret. */
class BaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.we-link.ai",
        "https://api.we-link.ai/",
        "https://gateway.example/welink/",
        "https://10.0.0.1:8443",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.255.1.2:1",
        "http://[::1]:9000"
      })
  void takesHttpsAndServersOnThisMachine(String value) {
    assertThat(BaseUrl.parse(value)).hasToString(HttpUrl.get(value).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.we-link.ai",
        "http://localhost.example",
        "http://localhost.",
        "http://127.0.0.1.example",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://169.254.169.254",
        "http://[::2]",
        "http://[fe80::1]",
        "http://1270",
        "http://xn--localhost-.example"
      })
  void refusesClearTextToAnyOtherMachine(String value) {
    assertThatThrownBy(() -> BaseUrl.parse(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("welink.base-url must be ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://planted@api.we-link.ai           | must not hold a user or password
          https://me:planted@api.we-link.ai        | must not hold a user or password
          https://:planted@api.we-link.ai          | must not hold a user or password
          https://api.we-link.ai:planted@evil.test | must not hold a user or password
          https://api.we-link.ai?planted           | must not hold a query or fragment: https://api.we-link.ai
          https://api.we-link.ai/?key=planted      | must not hold a query or fragment: https://api.we-link.ai
          https://api.we-link.ai#planted           | must not hold a query or fragment: https://api.we-link.ai
          me:planted@api.we-link.ai                | must be an http or https URL: (not shown)
          ftp://me:planted@api.we-link.ai          | must be an http or https URL: (not shown)
          ftp://me:pla@nted@api.we-link.ai         | must be an http or https URL: (not shown)
          ftp://me:planted x@api.we-link.ai        | must be an http or https URL: (not shown)
          htps://api.we-link.ai/?key=planted       | must be an http or https URL: (not shown)
          htps://api.we-link.ai                    | must be an http or https URL: htps://api.we-link.ai
          ftp://api.we-link.ai                     | must be an http or https URL: ftp://api.we-link.ai
          api.we-link.ai                           | must be an http or https URL: api.we-link.ai
          ftp://some where                         | must be an http or https URL: ftp://some where
          https://                                 | must be an http or https URL: https://
          """)
  void saysTheRuleAndShowsNothingThatMayBeSecret(String value, String rule) {
    assertThatThrownBy(() -> BaseUrl.parse(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("welink.base-url " + rule)
        .hasMessageNotContaining("planted")
        .hasNoCause();
  }

  @Test
  void saysSoIfThereIsNone() {
    assertThatThrownBy(() -> BaseUrl.parse(null))
        .hasMessage("welink.base-url must be an http or https URL: (not shown)");
    assertThatThrownBy(() -> BaseUrl.parse(""))
        .hasMessage("welink.base-url must be an http or https URL: ");
  }
}
