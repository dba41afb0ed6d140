package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The trackers that run, at most one for each account and thread; holds their two endpoints. */
final class Trackers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SimulatedTime time;
  private final Map<String, Tracker> running = new LinkedHashMap<>();

  Trackers(SimulatedTime time) {
    this.time = time;
  }

  List<Tracker> running() {
    return List.copyOf(running.values());
  }

  /** A message that was delivered starts a tracker if it asked for one. */
  void verdict(SendJob job) {
    if (job.outcome() instanceof Outcome.Delivered && job.tracksReply()) {
      Tracker tracker = find(job).orElseGet(() -> fresh(job)).every(job.frequency());
      running.put(tracker.trackerId(), tracker);
    }
  }

  /** Ends the trackers of a thread, since a reply has come; returns them. */
  List<Tracker> replied(String threadId) {
    List<Tracker> ended =
        running.values().stream().filter(one -> one.threadId().equals(threadId)).toList();
    ended.forEach(tracker -> running.remove(tracker.trackerId()));
    return ended;
  }

  /** Answers {@code get_active_tracker}. */
  Answer list(ReceivedRequest request) {
    ArrayNode list = JSON.arrayNode();
    running.values().stream()
        .filter(tracker -> tracker.accountId().equals(request.text("accountId")))
        .forEach(tracker -> describe(tracker, list));
    return list.isEmpty() ? message("No active message tracker found") : Answer.json(200, list);
  }

  /** Answers {@code update_message_tracker}. */
  Answer stop(ReceivedRequest request) {
    return running.remove(request.text("tracker_id")) == null
        ? Refusals.refusal(404, "Message tracker not found")
        : message("Message tracker stopped");
  }

  private static Answer message(String text) {
    return Answer.json(200, JSON.objectNode().put("message", text));
  }

  private static void describe(Tracker tracker, ArrayNode list) {
    list.addObject()
        .put("accountId", tracker.accountId())
        .put("thread_id", tracker.threadId())
        .put("tracker_id", tracker.trackerId());
  }

  private Optional<Tracker> find(SendJob job) {
    return running.values().stream().filter(tracker -> tracker.isOf(job)).findFirst();
  }

  private Tracker fresh(SendJob job) {
    String id = UUID.randomUUID().toString();
    return new Tracker(id, job.account(), job.threadId(), 1, job.id(), time.now());
  }
}
