package ai.welink.camunda.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Small questions about members of WeLink's objects. */
final class Members {

  private static final List<String> EVIDENCE_OF_SENDING = List.of("message_id", "sent_at");

  private Members() {}

  /** Whether a value says anything: not absent, null, blank, empty or false. */
  static boolean says(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING, NULL -> false;
      case STRING -> !node.asText().isBlank();
      case ARRAY, OBJECT -> !node.isEmpty();
      case BOOLEAN -> node.asBoolean();
      default -> true;
    };
  }

  /** Whether an object holds what only a message that is out has. */
  static boolean showsSending(JsonNode node) {
    return EVIDENCE_OF_SENDING.stream().map(node::path).anyMatch(Members::says);
  }
}
