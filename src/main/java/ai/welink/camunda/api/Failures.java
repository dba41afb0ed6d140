package ai.welink.camunda.api;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.Statement.Failed;

/** Turns what WeLink said about a failure into the failure that a process sees. */
final class Failures {

  private final Redaction redaction;

  Failures(Redaction redaction) {
    this.redaction = redaction;
  }

  /** A failure that WeLink put into words. */
  WeLinkFailure reported(Failed failed, int status) {
    return reported(failed, codeOf(status), status);
  }

  /** The same, under that code if it names none itself. */
  WeLinkFailure reported(Failed failed, ErrorCode otherwise, int status) {
    ErrorCode code = failed.errorCode(otherwise);
    String said = failed.text() == null ? "" : redaction.sentence(failed.text());
    String message = said.isBlank() ? code.meaning() : code.meaning() + ": " + said;
    return new WeLinkFailure(code, message, failed.requestId(), status);
  }

  /** A status without words. */
  WeLinkFailure byStatus(int status) {
    ErrorCode code = codeOf(status);
    String shown = " (HTTP " + status + ")";
    String message = code.meaning().endsWith(shown) ? code.meaning() : code.meaning() + shown;
    return new WeLinkFailure(code, message, null, status);
  }

  private static ErrorCode codeOf(int status) {
    return switch (status) {
      case 400 -> KnownError.BAD_REQUEST.code();
      case 401 -> KnownError.UNAUTHORIZED.code();
      case 403 -> KnownError.FORBIDDEN.code();
      case 404 -> KnownError.NOT_FOUND.code();
      case 429 -> KnownError.RATE_LIMITED.code();
      default -> KnownError.SEND_FAILED.code();
    };
  }
}
