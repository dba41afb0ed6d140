package ai.welink.camunda.webhook;

import ai.welink.camunda.payload.EngineValue;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an event leaves in a process, in WeLink's own spelling and in the form of a send's result.
 * What is not known is left out; integers beyond 64 bits are text.
 *
 * <p>No name of a secret is left in {@code message} and {@code text}. {@code result} and {@code
 * answer} are as they came, so that a process should not hand them whole to another connector.
 */
final class EventVariables {

  private static final String SENT_AT = "sent_at";

  private final ObjectNode variables = JsonNodeFactory.instance.objectNode();

  private EventVariables() {}

  static ObjectNode of(MessageSent sent) {
    return new EventVariables()
        .text("status", "SENT")
        .text("request_id", sent.requestId())
        .message(sent.body())
        .rest(sent.body())
        .variables;
  }

  static ObjectNode of(MessageFailed failed) {
    return new EventVariables()
        .text("status", "FAILED")
        .text("request_id", failed.requestId())
        .text("error", failed.failure().code().name())
        .text("message", failed.failure().message())
        .message(failed.body())
        .rest(failed.body())
        .variables;
  }

  static ObjectNode of(Reply reply) {
    return new EventVariables()
        .text("thread_id", reply.threadId())
        .text("message_id", reply.messageId())
        .text("text", reply.text())
        .text("request_id", reply.requestId())
        .rest(reply.body())
        .variables;
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
