package ai.welink.camunda.simulator;

import java.time.Instant;

/**
 * WeLink looking for a reply in a thread, until one comes or somebody stops it.
 *
 * @param frequencyHours hours between two looks; the simulator needs no such pause, it only notes
 *     it
 * @param requestId the send that started it first
 */
public record Tracker(
    String trackerId,
    String accountId,
    String threadId,
    double frequencyHours,
    String requestId,
    Instant since) {

  boolean isOf(SendJob job) {
    return accountId.equals(job.account()) && threadId.equals(job.threadId());
  }

  Tracker every(double hours) {
    return new Tracker(trackerId, accountId, threadId, hours, requestId, since);
  }
}
