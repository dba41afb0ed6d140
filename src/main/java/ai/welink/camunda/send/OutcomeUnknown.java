package ai.welink.camunda.send;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.send.SendState.Unclear;

/** Says what is known of a send whose outcome is not. */
final class OutcomeUnknown {

  private static final ErrorCode CODE = KnownError.SEND_OUTCOME_UNKNOWN.code();

  private OutcomeUnknown() {}

  static WeLinkFailure failure(Unclear unclear) {
    String message =
        CODE.meaning()
            + ": attempt "
            + unclear.attempt()
            + " at "
            + unclear.at()
            + ", "
            + unclear.reason();
    return new WeLinkFailure(CODE, message, unclear.requestId(), unclear.httpStatus());
  }
}
