package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two calls that stop reply tracking (WeLink documentation). {@code get_active_tracker} answers
 * a list, or an object that says that there is none.
 */
final class TrackerCalls {

  private static final String FIND = "/api/v1/get_active_tracker";
  private static final String STOP = "/api/v1/update_message_tracker";

  private final OkHttpExchange http;

  TrackerCalls(OkHttpExchange http) {
    this.http = http;
  }

  Tracking stop(String accountId, String threadId, Credentials credentials) {
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("accountId", accountId);
    Exchange found = http.post(FIND, WeLinkJson.write(question), credentials);
    Optional<WeLinkFailure> refused = failure(found, credentials);
    if (refused.isPresent()) {
      return new Tracking.Failed(refused.get());
    }
    return stopAll(trackersOf(threadId, body(found)), credentials);
  }

  private Tracking stopAll(List<JsonNode> trackers, Credentials credentials) {
    for (JsonNode tracker : trackers) {
      ObjectNode order = JsonNodeFactory.instance.objectNode().set("tracker_id", tracker);
      Exchange stopped = http.post(STOP, WeLinkJson.write(order), credentials);
      Optional<WeLinkFailure> refused = failure(stopped, credentials);
      if (refused.isPresent()) {
        return new Tracking.Failed(refused.get());
      }
    }
    return new Tracking.Stopped(trackers.size());
  }

  private static List<JsonNode> trackersOf(String threadId, JsonNode body) {
    List<JsonNode> ids = new ArrayList<>();
    JsonNode list = body.isArray() ? body : body.path("data");
    for (JsonNode tracker : list) {
      if (threadId.equals(tracker.path("thread_id").asText()) && tracker.has("tracker_id")) {
        ids.add(tracker.path("tracker_id"));
      }
    }
    return ids;
  }

  private static Optional<WeLinkFailure> failure(Exchange exchange, Credentials credentials) {
    return switch (exchange) {
      case Silence silence -> Optional.of(unreachable(silence.why()));
      case Unreadable broken -> Optional.of(unreachable("the answer " + broken.why()));
      case Answered answer -> failure(answer, new Failures(Redaction.of(credentials)));
    };
  }

  private static Optional<WeLinkFailure> failure(Answered answer, Failures failures) {
    int status = answer.status();
    Statement said = VerdictRules.statement(answer);
    if (saysThereIsNone(said)) {
      return Optional.empty();
    }
    if (said instanceof Failed failed && status < 500 && status != 429) {
      return Optional.of(failures.reported(failed, status));
    }
    if (status >= 200 && status < 300) {
      return body(answer).isContainerNode()
          ? Optional.empty()
          : Optional.of(unreachable("the answer can't be read"));
    }
    return Optional.of(status >= 500 ? unreachable("HTTP " + status) : failures.byStatus(status));
  }

  /** Stopping what has stopped meanwhile is done, in whatever shape WeLink says so. */
  private static boolean saysThereIsNone(Statement said) {
    return said instanceof Failed failed
        && failed.text() != null
        && failed.text().toLowerCase(Locale.ROOT).contains("no active");
  }

  private static WeLinkFailure unreachable(String why) {
    return WeLinkFailure.of(KnownError.UNREACHABLE, "WeLink could not be reached: " + why);
  }

  private static JsonNode body(Exchange exchange) {
    return exchange instanceof Answered answer
        ? WeLinkJson.read(answer.body()).orElse(MissingNode.getInstance())
        : MissingNode.getInstance();
  }
}
