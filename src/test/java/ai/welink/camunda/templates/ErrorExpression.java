package ai.welink.camunda.templates;

/**
 * The error expression that every connector template ships. A function can't raise a BPMN error
 * itself, and it can't hand a job back without a line in the log; this expression does both.
 */
final class ErrorExpression {

  /**
   * A job that waits keeps its retries: the exception that says so has no error code. After a
   * success there is no error, and both conditions fail.
   *
   * <p>The runtime parses the whole text after each job, so it says nothing twice: no code begins
   * with the prefix if there is no error, or none with a code.
   */
  static final String FEEL =
      """
      =if starts with(error.code, "WELINK_") then
        bpmnError(error.code, error.message, error.variables)
      else if error.type = "io.camunda.connector.api.error.ConnectorRetryException" then
        jobError(error.message, {}, job.retries, duration(substring after(error.message, "; next step after ")))
      else null""";

  private ErrorExpression() {}
}
