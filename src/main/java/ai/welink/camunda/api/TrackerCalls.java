package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The two calls that stop reply tracking (WeLink documentation). */
final class TrackerCalls {

  private static final String FIND = "/api/v1/get_active_tracker";
  private static final String STOP = "/api/v1/update_message_tracker";
  private static final int MOST = 100;

  /** Stopping what has stopped meanwhile is done, in whatever shape WeLink says so. */
  private static final Pattern THERE_IS_NONE =
      Pattern.compile("(?i)\\bno active\\b.*\\btracker|\\btracker\\b.*\\bnot found\\b");

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
    Optional<Set<JsonNode>> trackers = TrackerList.of(body(found), threadId);
    if (trackers.isPresent() && trackers.get().size() <= MOST) {
      return stopAll(trackers.get(), credentials);
    }
    return saysThereIsNone(found)
        ? new Tracking.Stopped(0)
        : new Tracking.Failed(unreachable("the list of trackers can't be understood", null));
  }

  private Tracking stopAll(Set<JsonNode> trackers, Credentials credentials) {
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

  private static Optional<WeLinkFailure> failure(Exchange exchange, Credentials credentials) {
    return switch (exchange) {
      case Silence silence -> Optional.of(unreachable(silence.why(), null));
      case Unreadable broken ->
          Optional.of(unreachable("the answer " + broken.why(), broken.status()));
      case Answered answer ->
          saysThereIsNone(answer) ? Optional.empty() : failure(answer, Redaction.of(credentials));
    };
  }

  private static Optional<WeLinkFailure> failure(Answered answer, Redaction redaction) {
    int status = answer.status();
    Reading reading = Reading.of(answer, redaction);
    if (status < 200 || (status >= 300 && status < 400) || status == 408 || status >= 500) {
      return Optional.of(unreachable("HTTP " + status, status));
    }
    Failures failures = new Failures(redaction);
    if (reading.said() instanceof Failed failed && status != 429) {
      return Optional.of(failures.reported(failed, status));
    }
    if (status >= 400) {
      return Optional.of(failures.byStatus(status));
    }
    return reading.body().isContainerNode()
        ? Optional.empty()
        : Optional.of(unreachable("the answer can't be read", status));
  }

  private static boolean saysThereIsNone(Exchange exchange) {
    JsonNode body = body(exchange);
    return THERE_IS_NONE.matcher(body.path("message").asText()).find()
        || THERE_IS_NONE.matcher(body.path("error").asText()).find();
  }

  private static WeLinkFailure unreachable(String why, Integer status) {
    String message = "WeLink could not be reached: " + why;
    return new WeLinkFailure(KnownError.UNREACHABLE.code(), message, null, status);
  }

  private static JsonNode body(Exchange exchange) {
    return exchange instanceof Answered answer
        ? WeLinkJson.read(answer.body()).orElse(MissingNode.getInstance())
        : MissingNode.getInstance();
  }
}
