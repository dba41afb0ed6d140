package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.GatewayCall;
import ai.welink.camunda.embedded.GatewayMethod;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import java.util.function.Predicate;

/** Which of a runtime's commands are meant: one method serves several ends. */
enum Commands {
  CLAIM(GatewayMethod.PUBLISH_MESSAGE, call -> true),
  RECORD_OF_THE_CLAIM(GatewayMethod.SET_VARIABLES, call -> variables(call).contains("CLAIMED")),
  RECORD_OF_THE_OUTCOME(GatewayMethod.SET_VARIABLES, call -> hasOutcome(variables(call))),
  COMPLETION(GatewayMethod.COMPLETE_JOB, call -> !isReport(call)),
  FAILURE(GatewayMethod.FAIL_JOB, call -> true),
  ERROR(GatewayMethod.THROW_ERROR, call -> true),
  ACTIVATION(GatewayMethod.ACTIVATE_JOBS, Commands::asksForSends);

  private final GatewayMethod method;
  private final Predicate<GatewayCall> which;

  Commands(GatewayMethod method, Predicate<GatewayCall> which) {
    this.method = method;
    this.which = which;
  }

  GatewayMethod method() {
    return method;
  }

  /** Those among the method's calls; a report's completion is none. */
  Predicate<GatewayCall> which() {
    return which;
  }

  /** What a command is about: an element instance, or a job. */
  static long subject(GatewayCall call) {
    return switch (call.request()) {
      case PublishMessageRequest claim -> Long.parseLong(claim.getCorrelationKey());
      case SetVariablesRequest record -> record.getElementInstanceKey();
      case CompleteJobRequest completion -> completion.getJobKey();
      default -> throw new IllegalArgumentException(call.toString());
    };
  }

  private static String variables(GatewayCall call) {
    return call.request(SetVariablesRequest.class).getVariables();
  }

  private static boolean asksForSends(GatewayCall call) {
    String type = call.request(ActivateJobsRequest.class).getType();
    return type.startsWith("ai.welink:send-") || type.equals("io.camunda:http-json:1");
  }

  private static boolean hasOutcome(String variables) {
    return variables.contains("\"state\"") && !variables.contains("CLAIMED");
  }

  /** The processes' reports are completed without variables. */
  private static boolean isReport(GatewayCall call) {
    String variables = call.request(CompleteJobRequest.class).getVariables();
    return variables.isEmpty() || variables.equals("{}");
  }

  @Override
  public String toString() {
    return name().toLowerCase().replace('_', ' ');
  }
}
