package ai.welink.camunda.send;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Refused;
import ai.welink.camunda.send.SendState.Sent;
import ai.welink.camunda.send.SendState.Unclear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;

/**
 * Writes states as the JSON of the variable {@code welink_send}.
 *
 * <p>WeLink's answer is written in Base64: the runtime substitutes {@code secrets.X} in every
 * variable that a job fetches, and what WeLink said is data.
 */
final class StateCodec {

  private StateCodec() {}

  /** The JSON of a state that somebody recorded. */
  static ObjectNode write(SendId id, SendState state) {
    return switch (state) {
      case Claimed claimed -> node(id, "CLAIMED", claimed).put("at", text(claimed.at()));
      case NotSent not -> node(id, "NOT_SENT", not).put("deadline", text(not.deadline()));
      case Accepted accepted ->
          node(id, "ACCEPTED", accepted)
              .put("request_id", accepted.requestId())
              .put("fingerprint", accepted.fingerprint())
              .put("since", text(accepted.since()))
              .put("deadline", text(accepted.deadline()))
              .put("answer", accepted.answer() == null ? null : base64(accepted.answer()));
      case Sent sent ->
          node(id, "SENT", sent)
              .put("request_id", sent.requestId())
              .put("fingerprint", sent.fingerprint())
              .put("answer", base64(sent.answer()));
      case Refused refused -> failure(node(id, "REFUSED", refused), refused.failure());
      case Unclear unclear ->
          node(id, "UNCLEAR", unclear)
              .put("at", text(unclear.at()))
              .put("reason", unclear.reason())
              .put("request_id", unclear.requestId())
              .put("http_status", unclear.httpStatus());
      default -> throw new IllegalArgumentException("nobody records " + state.getClass());
    };
  }

  private static ObjectNode node(SendId id, String name, SendState state) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("element", Long.toString(id.elementInstanceKey()))
        .put("state", name)
        .put("attempt", state.attempt());
  }

  private static ObjectNode failure(ObjectNode node, WeLinkFailure failure) {
    return node.put("code", failure.code().name())
        .put("message", failure.message())
        .put("request_id", failure.requestId())
        .put("http_status", failure.httpStatus());
  }

  private static String base64(SentAnswer answer) {
    return Base64.getEncoder().encodeToString(WeLinkJson.write(answer.body()));
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /**
   * The state in a JSON that {@link #write} has made.
   *
   * @throws RuntimeException of whatever kind if it has not
   */
  static SendState read(JsonNode json) {
    Fields fields = new Fields(json);
    int attempt = fields.attempt();
    return switch (fields.text("state")) {
      case "CLAIMED" -> new Claimed(attempt, fields.instant("at"));
      case "NOT_SENT" -> new NotSent(attempt, fields.instantOrNull("deadline"));
      case "ACCEPTED" ->
          new Accepted(
              attempt,
              fields.text("request_id"),
              fields.text("fingerprint"),
              fields.instant("since"),
              fields.instant("deadline"),
              fields.textOrNull("answer") == null ? null : fields.answer());
      case "SENT" ->
          new Sent(
              attempt,
              fields.textOrNull("request_id"),
              fields.text("fingerprint"),
              fields.answer());
      case "REFUSED" -> new Refused(attempt, failure(fields));
      case "UNCLEAR" ->
          new Unclear(
              attempt,
              fields.instant("at"),
              fields.text("reason"),
              fields.textOrNull("request_id"),
              fields.statusOrNull());
      default -> throw new IllegalArgumentException("no such state");
    };
  }

  private static WeLinkFailure failure(Fields fields) {
    return new WeLinkFailure(
        ErrorCode.reported(fields.text("code")),
        fields.text("message"),
        fields.textOrNull("request_id"),
        fields.statusOrNull());
  }

  private record Fields(JsonNode json) {

    String text(String name) {
      return require(textOrNull(name));
    }

    String textOrNull(String name) {
      return json.path(name).isTextual() ? json.path(name).asText() : null;
    }

    Instant instant(String name) {
      return Instant.parse(text(name));
    }

    Instant instantOrNull(String name) {
      return textOrNull(name) == null ? null : instant(name);
    }

    SentAnswer answer() {
      byte[] json = Base64.getDecoder().decode(text("answer"));
      return new SentAnswer(WeLinkJson.read(json).orElseThrow());
    }

    Integer statusOrNull() {
      return json.path("http_status").isInt() ? json.path("http_status").asInt() : null;
    }

    int attempt() {
      int attempt = json.path("attempt").asInt();
      if (attempt < 1) {
        throw new IllegalArgumentException("attempts count from 1");
      }
      return attempt;
    }

    private static String require(String value) {
      if (value == null) {
        throw new IllegalArgumentException("a field is missing");
      }
      return value;
    }

    @Override
    public String toString() {
      return "Fields[not shown]";
    }
  }
}
