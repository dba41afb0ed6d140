package ai.welink.camunda.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;

/** What an engine's refusal amounts to, over gRPC and over REST alike. */
enum EngineAnswer {
  /** The same thing is there already. */
  EXISTS,
  /** There is no such thing. */
  GONE,
  /** The client may not do this. */
  DENIED,
  /** The command itself is wrong. */
  INVALID,
  /** Not now, or nobody knows. */
  UNAVAILABLE;

  static EngineAnswer of(Throwable refusal) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClientStatusException grpc) {
        return of(grpc.getStatusCode());
      }
      if (cause instanceof ProblemException rest) {
        return of(rest.code());
      }
    }
    return UNAVAILABLE;
  }

  private static EngineAnswer of(Status.Code code) {
    return switch (code) {
      case ALREADY_EXISTS -> EXISTS;
      case NOT_FOUND -> GONE;
      case PERMISSION_DENIED, UNAUTHENTICATED -> DENIED;
      case INVALID_ARGUMENT, FAILED_PRECONDITION, UNIMPLEMENTED -> INVALID;
      default -> UNAVAILABLE;
    };
  }

  private static EngineAnswer of(int httpStatus) {
    return switch (httpStatus) {
      case 409 -> EXISTS;
      case 404 -> GONE;
      case 401, 403 -> DENIED;
      case 400 -> INVALID;
      default -> UNAVAILABLE;
    };
  }
}
