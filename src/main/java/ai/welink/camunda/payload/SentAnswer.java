package ai.welink.camunda.payload;

import static ai.welink.camunda.payload.StatusWord.Meaning.WAITING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/**
 * An answer that says that the message is out, or on its way. Nothing of it is lost: what is not in
 * {@link #result()} is in {@link #rest()}.
 *
 * @param body WeLink's whole body as it came
 */
public record SentAnswer(JsonNode body) {

  private static final String HASH = "hash";
  private static final String STATUS = "status";

  /** WeLink's result object as it came: what is under {@code result}, else the whole body. */
  public JsonNode result() {
    String place = place();
    return place == null ? body : body.path(place);
  }

  /**
   * What stands around the result, without the request's id, a hash and empty members; null if
   * there is nothing.
   */
  public JsonNode rest() {
    String place = place();
    return place == null ? null : without(place);
  }

  /** All of it but the request's id, a hash and empty members; null if there is nothing. */
  public JsonNode whole() {
    return without(null);
  }

  /** Whether the answer says no more than the request's id and that it waits. */
  public boolean onlyWaits() {
    return onlyWaits(body, StatementReader.requestId(body));
  }

  private static boolean onlyWaits(JsonNode place, String requestId) {
    return place.properties().stream()
        .allMatch(
            member ->
                member.getKey().equals(HASH)
                    || Members.isEmpty(member.getValue())
                    || StatementReader.namesTheRequest(member, requestId)
                    || (member.getKey().equals(STATUS) && StatusWord.in(place).means(WAITING))
                    || (member.getValue().isObject() && onlyWaits(member.getValue(), requestId)));
  }

  private JsonNode without(String place) {
    String requestId = StatementReader.requestId(body);
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    body.properties().stream()
        .filter(member -> !member.getKey().equals(place))
        .filter(member -> !member.getKey().equals(HASH))
        .filter(member -> !StatementReader.namesTheRequest(member, requestId))
        .filter(member -> !Members.isEmpty(member.getValue()))
        .forEach(member -> rest.set(member.getKey(), member.getValue()));
    return rest.isEmpty() ? null : rest;
  }

  /**
   * A member of the answer as text that the engine can keep; null if there is none or it is no text
   * or number.
   */
  public String text(String name) {
    JsonNode value = member(name);
    return value != null && value.isValueNode() ? EngineValue.text(value.asText()) : null;
  }

  /** A member of the result, else of what is around or inside it, as it came; null if none. */
  public JsonNode member(String name) {
    JsonNode value = result().path(name);
    Iterator<JsonNode> others = StatementReader.places(body).iterator();
    while (Members.isEmpty(value) && others.hasNext()) {
      value = others.next().path(name);
    }
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
