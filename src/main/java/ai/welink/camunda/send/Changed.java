package ai.welink.camunda.send;

import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Sent;
import java.util.function.Supplier;

/** Refuses to report the result of one message as the result of another. */
final class Changed {

  private Changed() {}

  static Step check(SendTask task, Accepted accepted, Supplier<Step> next) {
    return Fingerprint.of(task).equals(accepted.fingerprint())
        ? next.get()
        : stuck(accepted.attempt(), accepted.requestId());
  }

  static Step check(SendTask task, Sent sent) {
    return Fingerprint.of(task).equals(sent.fingerprint())
        ? new Step.Sent(sent.requestId(), sent.answer())
        : stuck(sent.attempt(), sent.requestId());
  }

  private static Step stuck(int attempt, String requestId) {
    return new Step.Stuck(
        "The task's fields have changed since attempt "
            + attempt
            + " was accepted by WeLink (request id "
            + requestId
            + "). Restore them to get its result; or, to send the new message as well, set "
            + Carried.STATE
            + " to {\"resend\": true}");
  }
}
