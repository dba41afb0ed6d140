package ai.welink.camunda.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of stopping reply tracking.
 *
 * @param status {@code STOPPED}, or {@code NOT_ACTIVE} when there was nothing to stop
 * @param threadId the thread
 * @param trackers how many trackers were stopped
 */
public record TrackingResult(
    String status, @JsonProperty("thread_id") String threadId, int trackers) {

  static TrackingResult of(String threadId, int trackers) {
    return new TrackingResult(trackers > 0 ? "STOPPED" : "NOT_ACTIVE", threadId, trackers);
  }
}
