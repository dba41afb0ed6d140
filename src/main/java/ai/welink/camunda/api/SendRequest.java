package ai.welink.camunda.api;

import ai.welink.camunda.error.WeLinkFailure;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One message to be sent.
 *
 * @param endpoint which of the three ways
 * @param credentials whose account
 * @param body the JSON body in WeLink's spelling; holds the message's text, so {@link #toString()}
 *     does not show it
 */
public record SendRequest(Endpoint endpoint, Credentials credentials, ObjectNode body) {

  /** The name of the body's member that holds the text. */
  public static final String MESSAGE = "message";

  /** The name of the body's member that holds a recruiter message's subject, if there is one. */
  public static final String SUBJECT = "subject";

  /**
   * The same failure, with nothing of this request's key, secret and message in its sentence:
   * WeLink may quote the message when it is asked for the result.
   */
  public WeLinkFailure redacted(WeLinkFailure failure) {
    String meaning = failure.code().meaning() + ": ";
    if (!failure.message().startsWith(meaning)) {
      return failure;
    }
    String said = failure.message().substring(meaning.length());
    String message = meaning + Redaction.of(this).sentence(said);
    return new WeLinkFailure(failure.code(), message, failure.requestId(), failure.httpStatus());
  }

  @Override
  public String toString() {
    return "SendRequest[" + endpoint + "]";
  }
}
