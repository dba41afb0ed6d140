package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** WeLink's own refusals: {@code {"message": ..., "error": "Bad Request", "statusCode": 400}}. */
final class Refusals {

  private Refusals() {}

  static Answer refusal(int status, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("message", message);
    return Answer.json(status, withStatus(json, status));
  }

  static Answer badFields(List<String> complaints) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    complaints.forEach(json.putArray("message")::add);
    return Answer.json(400, withStatus(json, 400));
  }

  private static ObjectNode withStatus(ObjectNode json, int status) {
    return json.put("error", HttpReason.of(status)).put("statusCode", status);
  }
}
