package ai.welink.camunda.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

  @ParameterizedTest
  @CsvSource({
    "ACCOUNT_RESTRICTED, WELINK_ACCOUNT_RESTRICTED",
    "WELINK_ACCOUNT_RESTRICTED, WELINK_ACCOUNT_RESTRICTED",
    "SOMETHING_NEW, WELINK_SOMETHING_NEW",
    "WELINK_SOMETHING_NEW, WELINK_SOMETHING_NEW",
    "X1, WELINK_X1"
  })
  void reachesTheProcessUnderItsOwnName(String reported, String name) {
    assertThat(ErrorCode.reported(reported).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "A, true",
    "A_B, true",
    "A1_2B, true",
    "a, false",
    "A__B, false",
    "_A, false",
    "A_, false",
    "A B, false",
    "A-B, false",
    "1A, false",
    "'', false",
    "Ä, false",
    ", false"
  })
  void knowsTheFormOfACode(String word, boolean code) {
    assertThat(ErrorCode.looksLikeCode(word)).isEqualTo(code);
  }

  @Test
  void doesNotTakeATextWithoutEndForACode() {
    assertThat(ErrorCode.looksLikeCode("A".repeat(100))).isTrue();
    assertThat(ErrorCode.looksLikeCode("A".repeat(101))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItMeansAndWhatHelps(KnownError error) {
    assertThat(error.code().name()).isEqualTo("WELINK_" + error.name());
    assertThat(error.code().meaning()).isNotBlank().doesNotEndWith(".");
    assertThat(error.code().help()).isNotBlank().doesNotEndWith(".");
    assertThat(ErrorCode.reported(error.name())).isSameAs(error.code());
    assertThat(ErrorCode.known()).contains(error.code());
  }

  @Test
  void tellsWeLinksCodesFromThePacksOwn() {
    assertThat(ErrorCode.isDocumented("WRONG_PASSWORD")).isTrue();
    assertThat(ErrorCode.isDocumented("PIN_REQUIRED")).isTrue();
    assertThat(ErrorCode.isDocumented("NOT_FOUND")).isFalse();
    assertThat(ErrorCode.isDocumented(null)).isFalse();
  }

  @Test
  void alwaysHasSixVariables() {
    WeLinkFailure failure = WeLinkFailure.of(KnownError.UNREACHABLE, "m");

    assertThat(failure.variables())
        .containsOnlyKeys("code", "message", "request_id", "http_status", "retryable", "help")
        .containsEntry("code", "WELINK_UNREACHABLE")
        .containsEntry("request_id", null)
        .containsEntry("retryable", true);
    assertThat(failure.about("r1").about("r2").requestId()).isEqualTo("r1");
  }
}
