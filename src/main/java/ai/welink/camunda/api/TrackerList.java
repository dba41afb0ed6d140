package ai.welink.camunda.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The active trackers of an account, as {@code get_active_tracker} lists them. */
final class TrackerList {

  private TrackerList() {}

  /** The ids of a thread's trackers; empty if the body is no such list. */
  static Optional<Set<JsonNode>> of(JsonNode body, String threadId) {
    if (body.has("tracker_id")) {
      return Optional.of(ids(Set.of(body), threadId));
    }
    return Stream.of(body, body.path("data"), body.path("result"))
        .filter(JsonNode::isArray)
        .findFirst()
        .map(list -> ids(list, threadId));
  }

  private static Set<JsonNode> ids(Iterable<JsonNode> trackers, String threadId) {
    Set<JsonNode> ids = new LinkedHashSet<>();
    for (JsonNode tracker : trackers) {
      if (threadId.equals(tracker.path("thread_id").asText()) && tracker.has("tracker_id")) {
        ids.add(tracker.path("tracker_id"));
      }
    }
    return ids;
  }
}
