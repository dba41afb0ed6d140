package ai.welink.camunda.webhook;

import ai.welink.camunda.payload.EngineValue;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * What an event leaves in a process, in WeLink's own spelling and in the form of a send's result.
 * What is not known is left out; integers beyond 64 bits are text.
 *
 * <p>No name of a secret is left in {@code message} and {@code text}. {@code result} and {@code
 * answer} are as they came, so that a process should not hand them whole to another connector.
 *
 * <p>Above {@value #LARGEST} bytes of JSON {@code truncated} is true: texts are cut after {@value
 * #LONGEST_TEXT} characters, and {@code result} and {@code answer} are left out if they are still
 * too large then.
 */
final class EventVariables {

  private static final String SENT_AT = "sent_at";

  /** Bytes of JSON that the engine can take to several waiting processes at once (it has 4 MB). */
  static final int LARGEST = 1 << 19;

  private static final int LONGEST_TEXT = 100_000;

  private final ObjectNode variables = JsonNodeFactory.instance.objectNode();

  private EventVariables() {}

  static ObjectNode of(MessageSent sent) {
    return new EventVariables()
        .text("status", "SENT")
        .text("request_id", sent.requestId())
        .message(sent.body())
        .rest(sent.body())
        .fitting();
  }

  static ObjectNode of(MessageFailed failed) {
    return new EventVariables()
        .text("status", "FAILED")
        .text("request_id", failed.requestId())
        .text("error", failed.failure().code().name())
        .text("message", failed.failure().message())
        .message(failed.body())
        .rest(failed.body())
        .fitting();
  }

  static ObjectNode of(Reply reply) {
    return new EventVariables()
        .text("thread_id", reply.threadId())
        .text("message_id", reply.messageId())
        .text("text", reply.text())
        .text("request_id", reply.requestId())
        .rest(reply.body())
        .fitting();
  }

  private EventVariables message(JsonNode body) {
    JsonNode sentAt = new SentAnswer(body).member(SENT_AT);
    return text("thread_id", MessageIds.thread(body))
        .text("message_id", MessageIds.message(body))
        .value(SENT_AT, sentAt != null ? sentAt : body.get(SENT_AT));
  }

  private EventVariables rest(JsonNode body) {
    SentAnswer answer = new SentAnswer(body);
    return value("result", answer.result()).value("answer", answer.rest());
  }

  /**
   * What the engine can take: an event that it does not take would be lost as a whole. Long texts
   * are cut first, since they are in the result as well.
   */
  private ObjectNode fitting() {
    if (fits()) {
      return variables;
    }
    variables.put("truncated", true);
    variables.properties().forEach(member -> member.setValue(shortened(member.getValue())));
    return fits() ? variables : variables.without(List.of("result", "answer", SENT_AT));
  }

  private boolean fits() {
    return WeLinkJson.write(variables).length <= LARGEST;
  }

  private static JsonNode shortened(JsonNode value) {
    String text = value.asText();
    return text.length() <= LONGEST_TEXT
        ? value
        : TextNode.valueOf(EngineValue.text(text.substring(0, LONGEST_TEXT) + "…"));
  }

  private EventVariables text(String name, String text) {
    return value(name, text == null ? null : variables.textNode(text));
  }

  private EventVariables value(String name, JsonNode value) {
    if (value != null && !value.isNull()) {
      variables.set(name, EngineValue.of(value));
    }
    return this;
  }
}
