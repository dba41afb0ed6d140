package ai.welink.camunda.outbound;

import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.send.Step;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorExceptionBuilder;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import java.util.concurrent.Callable;

/** The only place where exceptions of the connector runtime are made. */
final class ConnectorErrors {

  /** What stands before the duration in the message of a job that is to come again. */
  static final String NEXT = "; next step after ";

  /** What a job has left if a designer's own error expression lets it through. */
  private static final int RETRIES = 3;

  private ConnectorErrors() {}

  /** A failure that the error expression turns into a BPMN error. */
  static ConnectorException failed(WeLinkFailure failure) {
    return new ConnectorExceptionBuilder()
        .errorCode(failure.code().name())
        .message(failure.message())
        .errorVariables(failure.variables())
        .build();
  }

  /**
   * A job that is to come again. Has no error code, so that no expression takes it for a failure,
   * and carries its pause in the message too: an expression sees nothing else of it.
   */
  static ConnectorRetryException later(Step.Later later) {
    return ConnectorRetryException.builder()
        .message(later.why() + NEXT + later.pause())
        .retries(RETRIES)
        .backoffDuration(later.pause())
        .build();
  }

  /** A job that fails for good until a person changes something. */
  static ConnectorInputException stuck(String sentence) {
    return new ConnectorInputException(sentence);
  }

  /**
   * Runs a function. An {@code Error} would leave the job hanging until it times out, for ever: a
   * class that does not fit into the runtime is told to the engine instead.
   */
  static Object atTheEdge(Callable<Object> function) throws Exception {
    try {
      return function.call();
    } catch (LinkageError misfit) {
      throw new ConnectorInputException(
          "The WeLink connectors do not fit into this runtime ("
              + misfit.getClass().getSimpleName()
              + "): check the compatibility table and for a second copy of the jar");
    }
  }
}
