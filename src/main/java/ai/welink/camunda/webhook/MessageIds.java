package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * LinkedIn's ids in an event, in the spellings and places that WeLink uses for its own id. Only one
 * that can be read again as it is can be used.
 */
final class MessageIds {

  private static final List<String> THREAD = List.of("thread_id", "threadId", "threadID");
  private static final List<String> MESSAGE = List.of("message_id", "messageId", "messageID");

  private static final int LONGEST_ID = 256;

  private MessageIds() {}

  /** The id of the thread; null if the event names none that can be used. */
  static String thread(JsonNode body) {
    return id(body, THREAD);
  }

  /** The id of the message; null if the event names none that can be used. */
  static String message(JsonNode body) {
    return id(body, MESSAGE);
  }

  private static String id(JsonNode body, List<String> spellings) {
    return Stream.of(body, body.path("data"), body.path("result"))
        .flatMap(place -> spellings.stream().map(place::path))
        .filter(id -> id.isTextual() || id.isIntegralNumber())
        .map(JsonNode::asText)
        .filter(MessageIds::isUsable)
        .findFirst()
        .orElse(null);
  }

  private static boolean isUsable(String id) {
    return !id.isBlank()
        && id.length() <= LONGEST_ID
        && SecretNames.areAbsentFrom(id)
        && id.chars().noneMatch(Character::isISOControl);
  }
}
