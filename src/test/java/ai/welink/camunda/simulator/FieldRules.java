package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The documented members of each request: their types, and which may be left out. */
final class FieldRules {

  private enum Type {
    TEXT("a string", JsonNode::isTextual),
    NUMBER("a number", JsonNode::isNumber),
    BOOLEAN("a boolean", JsonNode::isBoolean);

    private final String says;
    private final Predicate<JsonNode> test;

    Type(String says, Predicate<JsonNode> test) {
      this.says = says;
      this.test = test;
    }
  }

  private record Field(Type type, boolean required) {}

  private final Map<String, Field> fields = new TreeMap<>();

  static FieldRules of(WeLinkCall call) {
    return switch (call) {
      case SEND_TO_THREAD, SEND_TO_SALES_NAVIGATOR_THREAD ->
          required("accountId", "thread_id", "message")
              .optional("frequency", Type.NUMBER)
              .optional("track_reply", Type.BOOLEAN);
      case SEND_TO_RECRUITER_THREAD ->
          required("profile_id", "thread_id", "contract_id", "message", "seat_id")
              .optional("subject", Type.TEXT)
              .optional("accountId", Type.TEXT);
      case GET_RESPONSE ->
          required().optional("request_id", Type.TEXT).optional("requestId", Type.TEXT);
      case GET_ACTIVE_TRACKER, ME -> required("accountId");
      case UPDATE_MESSAGE_TRACKER -> required("tracker_id");
    };
  }

  /** What is wrong with the body, a sentence each. */
  List<String> complaints(JsonNode body) {
    List<String> complaints = new ArrayList<>();
    fields.forEach((name, field) -> complain(name, field, body.get(name), complaints));
    body.fieldNames().forEachRemaining(name -> complainIfUnknown(name, complaints));
    return complaints;
  }

  private static void complain(String name, Field field, JsonNode value, List<String> complaints) {
    if (value == null && field.required()) {
      complaints.add(name + " should not be empty");
    } else if (value != null && !field.type().test.test(value)) {
      complaints.add(name + " must be " + field.type().says);
    } else if (value != null && field.required() && value.asText().isEmpty()) {
      complaints.add(name + " should not be empty");
    }
  }

  private void complainIfUnknown(String name, List<String> complaints) {
    if (!fields.containsKey(name)) {
      complaints.add("property " + name + " should not exist");
    }
  }

  private static FieldRules required(String... names) {
    FieldRules rules = new FieldRules();
    for (String name : names) {
      rules.fields.put(name, new Field(Type.TEXT, true));
    }
    return rules;
  }

  private FieldRules optional(String name, Type type) {
    fields.put(name, new Field(type, false));
    return this;
  }
}
