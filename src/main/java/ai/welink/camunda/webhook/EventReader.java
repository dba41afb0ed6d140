package ai.welink.camunda.webhook;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SecretNames;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Sent;
import ai.welink.camunda.payload.StatementReader;
import ai.welink.camunda.webhook.EventKind.Meaning;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import ai.welink.camunda.webhook.WeLinkEvent.Unknown;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Understands events. The payload of {@code MESSAGE_*} is not documented, so every spelling that is
 * known of WeLink's answers is taken, and an event that says no kind is told by what is in it.
 */
final class EventReader {

  private static final int LONGEST_SENTENCE = 500;

  private EventReader() {}

  /**
   * What an event says.
   *
   * @param event an object; is not changed
   */
  static WeLinkEvent read(JsonNode event) {
    JsonNode body = ((ObjectNode) event.deepCopy()).without(HashMember.NAME);
    EventKind kind = EventKind.of(body);
    return switch (kind.meaning()) {
      case REPLY -> reply(body, kind);
      case SENT, FAILED, VERDICT -> verdict(body, kind);
      case UNTOLD -> looksLikeReply(body) ? reply(body, kind) : verdict(body, kind);
      case FOREIGN -> new Unknown(kind.name());
    };
  }

  private static WeLinkEvent verdict(JsonNode body, EventKind kind) {
    String requestId = StatementReader.requestId(body);
    if (requestId == null) {
      return new Unknown(kind.name());
    }
    Statement said = said(body, kind);
    if (said instanceof Failed failed) {
      return new MessageFailed(requestId, failure(failed, code(failed, body, kind)), body);
    }
    return said instanceof Sent
            || kind.meaning() == Meaning.SENT
            || StatementReader.saysSuccess(body)
        ? new MessageSent(requestId, body)
        : new Unknown(kind.name());
  }

  /** An event that is called a failure is one, whatever word its status has. */
  private static Statement said(JsonNode body, EventKind kind) {
    Statement said = StatementReader.read(body);
    boolean fails = kind.meaning() == Meaning.FAILED && !(said instanceof Failed);
    return fails ? StatementReader.read(failing(body)) : said;
  }

  private static JsonNode failing(JsonNode body) {
    ObjectNode failing = body.deepCopy();
    JsonNode word = failing.replace("status", failing.textNode("FAILED"));
    return word == null || failing.has("code") ? failing : failing.set("code", word);
  }

  /** Who is told that it failed may send again, so an event that says both says neither. */
  private static ErrorCode code(Failed failed, JsonNode body, EventKind kind) {
    boolean saysBoth =
        kind.meaning() != Meaning.FAILED && StatementReader.contradictsItself(body, failed);
    return saysBoth
        ? KnownError.SEND_OUTCOME_UNKNOWN.code()
        : failed.errorCode(KnownError.SEND_FAILED.code());
  }

  private static WeLinkFailure failure(Failed failed, ErrorCode code) {
    String sentence = failed.text() == null ? "" : shortened(SecretNames.disarmed(failed.text()));
    return new WeLinkFailure(
        code, sentence.isBlank() ? code.meaning() : sentence, failed.requestId(), null);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE) + "…";
  }

  private static WeLinkEvent reply(JsonNode body, EventKind kind) {
    String threadId = MessageIds.thread(body);
    if (threadId == null) {
      return new Unknown(kind.name());
    }
    String text = ReplyText.in(body);
    return new Reply(
        threadId,
        MessageIds.message(body),
        text == null ? null : SecretNames.disarmed(text),
        StatementReader.requestId(body),
        body);
  }

  /** A verdict names its request and has a status or an error; a reply has words in a thread. */
  private static boolean looksLikeReply(JsonNode body) {
    if (StatementReader.read(body) instanceof Failed || MessageIds.thread(body) == null) {
      return false;
    }
    if (StatementReader.requestId(body) != null) {
      return !body.hasNonNull("status") && ReplyText.isNamedIn(body);
    }
    return ReplyText.isNamedIn(body)
        || (MessageIds.message(body) != null && ReplyText.isWrappedIn(body));
  }
}
