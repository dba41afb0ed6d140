package ai.welink.camunda.webhook;

import ai.welink.camunda.payload.StatementReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** LinkedIn's ids in an event, in the spellings that WeLink uses for its own id. */
final class MessageIds {

  private static final List<String> THREAD = List.of("thread_id", "threadId", "threadID");
  private static final List<String> MESSAGE = List.of("message_id", "messageId", "messageID");

  private MessageIds() {}

  /** The id of the thread; null if the event names none that can be used. */
  static String thread(JsonNode body) {
    return StatementReader.id(body, THREAD);
  }

  /** The id of the message; null if the event names none that can be used. */
  static String message(JsonNode body) {
    return StatementReader.id(body, MESSAGE);
  }
}
