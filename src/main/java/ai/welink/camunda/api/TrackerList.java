package ai.welink.camunda.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The active trackers of an account, as {@code get_active_tracker} lists them. */
final class TrackerList {

  private static final List<String> TRACKER = List.of("tracker_id", "trackerId", "trackerID");
  private static final List<String> THREAD = List.of("thread_id", "threadId", "threadID");

  private TrackerList() {}

  /**
   * The ids of a thread's trackers; empty if the body is no such list, or if one of its trackers
   * can't be understood: it might be the thread's.
   */
  static Optional<Set<JsonNode>> of(JsonNode body, String threadId) {
    if (isNamed(id(body, TRACKER))) {
      return ids(List.of(body), threadId);
    }
    return Stream.of(body, body.path("data"), body.path("result"))
        .filter(JsonNode::isArray)
        .findFirst()
        .flatMap(list -> ids(list, threadId));
  }

  private static Optional<Set<JsonNode>> ids(Iterable<JsonNode> trackers, String threadId) {
    Set<JsonNode> ids = new LinkedHashSet<>();
    for (JsonNode tracker : trackers) {
      JsonNode thread = id(tracker, THREAD);
      JsonNode id = id(tracker, TRACKER);
      if (!isNamed(thread) || !isNamed(id)) {
        return Optional.empty();
      }
      if (threadId.equals(thread.asText())) {
        ids.add(id);
      }
    }
    return Optional.of(ids);
  }

  private static JsonNode id(JsonNode tracker, List<String> spellings) {
    return spellings.stream()
        .map(tracker::path)
        .filter(TrackerList::isNamed)
        .findFirst()
        .orElse(tracker.path(spellings.getFirst()));
  }

  private static boolean isNamed(JsonNode id) {
    return id.isValueNode() && !id.isNull() && !id.asText().isBlank();
  }
}
