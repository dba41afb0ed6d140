package ai.welink.camunda.payload;

import com.fasterxml.jackson.databind.JsonNode;

/** Small questions about members of WeLink's objects. */
final class Members {

  private Members() {}

  /** Whether a value says anything: not empty, false or zero. */
  static boolean says(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> node.asBoolean();
      case NUMBER -> node.decimalValue().signum() != 0;
      default -> !isEmpty(node);
    };
  }

  /** Whether a value is absent, null, blank or without members. */
  static boolean isEmpty(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING, NULL -> true;
      case STRING -> node.asText().isBlank();
      case ARRAY, OBJECT -> node.isEmpty();
      default -> false;
    };
  }

  /** Whether an object holds what only a message that is out has. */
  static boolean showsSending(JsonNode node) {
    return says(node.path("message_id")) || says(node.path("sent_at"));
  }
}
