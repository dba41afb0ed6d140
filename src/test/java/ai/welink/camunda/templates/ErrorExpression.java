package ai.welink.camunda.templates;

/**
 * The error expression that every connector template ships. A function can't raise a BPMN error
 * itself, and it can't hand a job back without a line in the log; this expression does both.
 */
final class ErrorExpression {

  /**
   * The functions give an error code to what a process can branch on, and to nothing else. A job
   * that waits keeps its retries: the exception that says so has no code. After a success there is
   * no error, and both conditions fail.
   *
   * <p>The runtime parses the whole text after each job, so it is as short as it can be: each text
   * in quotation marks costs more than two conditions.
   */
  static final String FEEL =
      """
      =if error.code != null then
        bpmnError(error.code, error.message, error.variables)
      else if error.type = "io.camunda.connector.api.error.ConnectorRetryException" then
        jobError(error.message, {}, job.retries, duration(substring after(error.message, "; next step after ")))
      else null""";

  private ErrorExpression() {}
}
