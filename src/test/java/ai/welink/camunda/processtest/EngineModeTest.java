package ai.welink.camunda.processtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class EngineModeTest {

  @ParameterizedTest
  @CsvSource({"embedded, EMBEDDED", "managed, MANAGED", "remote, REMOTE"})
  void isAsked(String word, EngineMode mode) {
    assertThat(EngineMode.of(new MockEnvironment().withProperty("cpt.mode", word))).isEqualTo(mode);
  }

  @Test
  void isEmbeddedUnlessAskedOtherwise() {
    assertThat(EngineMode.of(new MockEnvironment())).isEqualTo(EngineMode.EMBEDDED);
  }

  @Test
  void isNamedWhenAnotherOneIsAsked() {
    var environment = new MockEnvironment().withProperty("cpt.mode", "docker");
    assertThatThrownBy(() -> EngineMode.of(environment))
        .hasMessage("cpt.mode must be one of embedded, managed, remote, and is \"docker\"");
  }
}
