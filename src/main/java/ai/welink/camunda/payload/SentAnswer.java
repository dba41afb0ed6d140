package ai.welink.camunda.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * An answer that says that the message is out. Nothing of it is lost: what is not in {@link
 * #result()} is in {@link #rest()}.
 *
 * @param body WeLink's whole body as it came
 */
public record SentAnswer(JsonNode body) {

  private static final Set<String> SAID_ELSEWHERE =
      Set.of("requestId", "requestID", "request_id", "hash");

  /** WeLink's result object as it came: what is under {@code result}, else the whole body. */
  public JsonNode result() {
    String place = place();
    return place == null ? body : body.path(place);
  }

  /** What stands around the result, without ids and empty members; null if there is nothing. */
  public JsonNode rest() {
    String place = place();
    if (place == null) {
      return null;
    }
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    body.properties().stream()
        .filter(member -> !member.getKey().equals(place))
        .filter(member -> !SAID_ELSEWHERE.contains(member.getKey()))
        .filter(member -> !Members.isEmpty(member.getValue()))
        .forEach(member -> rest.set(member.getKey(), member.getValue()));
    return rest.isEmpty() ? null : rest;
  }

  /** A member of the answer as text; null if there is none or it is no text or number. */
  public String text(String name) {
    JsonNode value = member(name);
    return value != null && value.isValueNode() ? value.asText() : null;
  }

  /** A member of the result, else of what stands around it, as it came; null if there is none. */
  public JsonNode member(String name) {
    JsonNode inside = result().path(name);
    JsonNode value = Members.isEmpty(inside) ? body.path(name) : inside;
    return Members.isEmpty(value) ? null : value;
  }

  private String place() {
    if (!Members.isEmpty(body.path("result"))) {
      return "result";
    }
    return Members.isEmpty(body.path("data")) || Members.showsSending(body) ? null : "data";
  }

  /** Says nothing of the body, which may quote the message. */
  @Override
  public String toString() {
    return "SentAnswer[not shown]";
  }
}
