package ai.welink.camunda.embedded;

import io.grpc.MethodDescriptor;
import java.util.Locale;

/** The commands of the engine's gateway, under their gRPC names. */
public enum GatewayMethod {
  ACTIVATE_JOBS,
  STREAM_ACTIVATED_JOBS,
  CANCEL_PROCESS_INSTANCE,
  COMPLETE_JOB,
  CREATE_PROCESS_INSTANCE,
  CREATE_PROCESS_INSTANCE_WITH_RESULT,
  EVALUATE_DECISION,
  DEPLOY_PROCESS,
  DEPLOY_RESOURCE,
  FAIL_JOB,
  THROW_ERROR,
  PUBLISH_MESSAGE,
  RESOLVE_INCIDENT,
  SET_VARIABLES,
  TOPOLOGY,
  UPDATE_JOB_RETRIES,
  MODIFY_PROCESS_INSTANCE,
  MIGRATE_PROCESS_INSTANCE,
  UPDATE_JOB_TIMEOUT,
  DELETE_RESOURCE,
  BROADCAST_SIGNAL;

  static GatewayMethod of(MethodDescriptor<?, ?> method) {
    var words = method.getBareMethodName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return valueOf(words.toUpperCase(Locale.ROOT));
  }
}
