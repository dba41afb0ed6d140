package ai.welink.camunda.send;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.SendRequest;
import java.time.Duration;

/**
 * One activation of a job that sends a message.
 *
 * @param id which send
 * @param carried what the activation brought of the journal
 * @param request what to send
 * @param waitForResult whether the task ends with WeLink's verdict, or once WeLink has the message
 * @param giveUpAfter how long attempts and waiting go on, counted from the first attempt; positive
 * @param seat the recruiter seat that the send occupies; null if it occupies none
 */
public record SendTask(
    SendId id,
    Carried carried,
    SendRequest request,
    boolean waitForResult,
    Duration giveUpAfter,
    String seat) {

  /** Whose account. */
  public Credentials credentials() {
    return request.credentials();
  }
}
