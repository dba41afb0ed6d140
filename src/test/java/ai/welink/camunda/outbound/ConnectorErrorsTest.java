package ai.welink.camunda.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.send.Step;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectorErrorsTest {

  @Test
  void tellsTheEngineWhenAClassDoesNotFitIntoTheRuntime() {
    List<LinkageError> misfits =
        List.of(
            new NoSuchMethodError("the-planted-text"),
            new NoClassDefFoundError("the-planted-text"),
            new ExceptionInInitializerError("the-planted-text"));
    for (LinkageError misfit : misfits) {
      assertThatThrownBy(
              () ->
                  ConnectorErrors.atTheEdge(
                      () -> {
                        throw misfit;
                      }))
          .isInstanceOf(ConnectorInputException.class)
          .hasMessageContaining(misfit.getClass().getSimpleName())
          .hasMessageContaining("do not fit into this runtime")
          .hasMessageNotContaining("the-planted-text");
    }
  }

  @Test
  void letsEverythingElseThrough() throws Exception {
    assertThat(ConnectorErrors.atTheEdge(() -> "fine")).isEqualTo("fine");
    assertThatThrownBy(
            () ->
                ConnectorErrors.atTheEdge(
                    () -> {
                      throw new IOException("as it is");
                    }))
        .isExactlyInstanceOf(IOException.class);
  }

  @Test
  void givesAFailureItsCodeAndVariables() {
    WeLinkFailure failure =
        new WeLinkFailure(ErrorCode.reported("SOMETHING_NEW"), "It broke", "r1", 400);

    ConnectorException thrown = ConnectorErrors.failed(failure);

    assertThat(thrown.getErrorCode()).isEqualTo("WELINK_SOMETHING_NEW");
    assertThat(thrown).hasMessage("It broke");
    assertThat(thrown.getErrorVariables()).isEqualTo(failure.variables());
  }

  @Test
  void givesAJobThatWaitsNoCodeAndItsPauseInWords() {
    ConnectorRetryException thrown =
        ConnectorErrors.later(new Step.Later("Waiting", Duration.ofMillis(1500), true));

    assertThat(thrown.getErrorCode()).isNull();
    assertThat(thrown).hasMessage("Waiting; next step after PT1.5S");
    assertThat(thrown.getBackoffDuration()).isEqualTo(Duration.ofMillis(1500));
    assertThat(thrown.getRetries()).isEqualTo(3);
  }
}
