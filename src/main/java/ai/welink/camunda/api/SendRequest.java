package ai.welink.camunda.api;

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

  @Override
  public String toString() {
    return "SendRequest[" + endpoint + "]";
  }
}
