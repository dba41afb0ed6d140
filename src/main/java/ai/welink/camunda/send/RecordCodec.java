package ai.welink.camunda.send;

import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Mangled;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Unclear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The variables in which a journal of the engine keeps a record. Each names its element instance: a
 * variable of the same name in an outer scope may be another send's.
 */
public final class RecordCodec {

  private static final String RULE =
      Carried.STATE
          + " was changed and can't be read, so nothing is sent. Look into the LinkedIn thread;"
          + " to send the message set it to {\"resend\": true}";

  private static final String RULE_OF_CLAIMS =
      Carried.CLAIM
          + " or "
          + Carried.LOST
          + " was changed and can't be read, so nothing is sent. Set both to null";

  private RecordCodec() {}

  /** The variables to set when a claim is won. */
  public static Map<String, Object> claim(SendId id, Claimed claim) {
    return withAttempt(id, claim);
  }

  /** The variables to set when an attempt has come to its outcome. */
  public static Map<String, Object> state(SendId id, SendState state) {
    // an unclear outcome may be written for a winner that died before its claim was on record
    return state instanceof Unclear
        ? withAttempt(id, state)
        : Map.of(Carried.STATE, StateCodec.write(id, state));
  }

  private static Map<String, Object> withAttempt(SendId id, SendState state) {
    ObjectNode attempt =
        JsonNodeFactory.instance
            .objectNode()
            .put("element", Long.toString(id.elementInstanceKey()))
            .put("attempt", state.attempt());
    return Map.of(Carried.STATE, StateCodec.write(id, state), Carried.CLAIM, attempt);
  }

  /** The variables to set when a claim is lost. */
  public static Map<String, Object> lost(SendId id, LostClaim lost) {
    return Map.of(
        Carried.LOST,
        JsonNodeFactory.instance
            .objectNode()
            .put("element", Long.toString(id.elementInstanceKey()))
            .put("attempt", lost.attempt())
            .put("at", lost.at().toString()));
  }

  /** What the variables say; whatever can't be read is {@link Mangled}. */
  public static SendRecord read(SendId id, Carried carried) {
    try {
      int lastAttempt = own(id, carried.claim()).map(RecordCodec::attempt).orElse(0);
      LostClaim lost = own(id, carried.lost()).map(RecordCodec::lost).orElse(null);
      return new SendRecord(state(id, carried.state()), lastAttempt, lost);
    } catch (RuntimeException unreadable) {
      return new SendRecord(new Mangled(RULE_OF_CLAIMS), 0, null);
    }
  }

  private static Optional<JsonNode> own(SendId id, JsonNode variable) {
    if (isAbsent(variable)) {
      return Optional.empty();
    }
    if (!variable.path("element").isTextual()) {
      throw new IllegalArgumentException("it names no element");
    }
    return isOf(id, variable) ? Optional.of(variable) : Optional.empty();
  }

  private static boolean isAbsent(JsonNode variable) {
    return variable == null || variable.isNull() || variable.isMissingNode();
  }

  private static boolean isOf(SendId id, JsonNode variable) {
    return Long.toString(id.elementInstanceKey()).equals(variable.path("element").asText());
  }

  private static int attempt(JsonNode json) {
    int attempt = json.path("attempt").asInt();
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1");
    }
    return attempt;
  }

  private static LostClaim lost(JsonNode json) {
    return new LostClaim(attempt(json), Instant.parse(json.path("at").asText()));
  }

  private static SendState state(SendId id, JsonNode json) {
    if (isAbsent(json)) {
      return new Nothing();
    }
    if (json.path("resend").asBoolean()) {
      return new Resend();
    }
    if (json.path("element").isTextual() && !isOf(id, json)) {
      return new Nothing();
    }
    try {
      return isOf(id, json) ? StateCodec.read(json) : new Mangled(RULE);
    } catch (RuntimeException unreadable) {
      return new Mangled(RULE);
    }
  }
}
