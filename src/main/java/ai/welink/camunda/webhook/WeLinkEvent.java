package ai.welink.camunda.webhook;

import ai.welink.camunda.error.WeLinkFailure;
import com.fasterxml.jackson.databind.JsonNode;

/** What an authentic event says, whatever its shape and spelling. */
sealed interface WeLinkEvent {

  /**
   * A message is out.
   *
   * @param body the whole event without its hash
   */
  record MessageSent(String requestId, JsonNode body) implements WeLinkEvent {

    /** What somebody wrote is for nobody's eyes. */
    @Override
    public String toString() {
      return "MessageSent[" + requestId + "]";
    }
  }

  /**
   * A message was not sent.
   *
   * @param failure why; of WeLink's sentence at most 500 characters, with no name of a secret in
   *     it. It may quote the message: nobody here knows what was sent.
   * @param body the whole event without its hash
   */
  record MessageFailed(String requestId, WeLinkFailure failure, JsonNode body)
      implements WeLinkEvent {

    /** What somebody wrote is for nobody's eyes. */
    @Override
    public String toString() {
      return "MessageFailed[" + requestId + "]";
    }
  }

  /**
   * Somebody has answered in a thread that WeLink watches.
   *
   * @param messageId LinkedIn's id of a message; null if the event names none
   * @param text what was answered, with no name of a secret in it; null if the event does not say
   * @param requestId of the send that it answers; null if the event names none
   * @param body the whole event without its hash
   */
  record Reply(String threadId, String messageId, String text, String requestId, JsonNode body)
      implements WeLinkEvent {

    /** What somebody wrote is for nobody's eyes. */
    @Override
    public String toString() {
      return "Reply[" + threadId + "]";
    }
  }

  /**
   * An event of a kind that is not known here, or one that names nothing that a process could wait
   * for. Both are normal: one URL receives every event of the account.
   *
   * @param kind as WeLink spells it; null if it says none that has the form of a name
   */
  record Unknown(String kind) implements WeLinkEvent {}
}
