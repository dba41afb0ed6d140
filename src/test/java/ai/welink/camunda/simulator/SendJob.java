package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A send that WeLink has accepted. Only touched by who holds WeLink's lock. */
final class SendJob {

  private final String id = UUID.randomUUID().toString();
  private final WeLinkCall call;
  private final String account;
  private final JsonNode body;
  private final Behaviour behaviour;
  private Instant decidedAt;

  SendJob(WeLinkCall call, String account, JsonNode body, Behaviour behaviour) {
    this.call = call;
    this.account = account;
    this.body = body;
    this.behaviour = behaviour;
  }

  String id() {
    return id;
  }

  WeLinkCall call() {
    return call;
  }

  String account() {
    return account;
  }

  String threadId() {
    return body.path("thread_id").asText();
  }

  Outcome outcome() {
    return behaviour.outcome();
  }

  Behaviour behaviour() {
    return behaviour;
  }

  boolean tracksReply() {
    return body.path("track_reply").asBoolean();
  }

  double frequency() {
    return body.path("frequency").asDouble(1);
  }

  /** Contract and seat, for a recruiter send only. */
  Optional<String> seat() {
    return call == WeLinkCall.SEND_TO_RECRUITER_THREAD
        ? Optional.of(body.path("contract_id").asText() + "/" + body.path("seat_id").asText())
        : Optional.empty();
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  void decided(Instant at) {
    decidedAt = at;
  }

  Delivery delivery() {
    Channel channel = call.channel().orElseThrow();
    return new Delivery(channel, threadId(), body.path("message").asText(), id, decidedAt);
  }

  /** The documented result object of a success. */
  ObjectNode result() {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    if (call == WeLinkCall.SEND_TO_RECRUITER_THREAD) {
      return result.put("message", "Message sent successfully");
    }
    result.put("thread_id", threadId());
    if (behaviour.spelling().messageId()) {
      result.put("message_id", "msg-" + id);
    }
    behaviour.spelling().sentAt().put(result, decidedAt);
    return result;
  }
}
