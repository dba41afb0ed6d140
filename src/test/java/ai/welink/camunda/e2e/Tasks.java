package ai.welink.camunda.e2e;

import ai.welink.camunda.embedded.TemplatedTask;

/** Tasks as a designer fills them in, with fields that the simulated WeLink accepts. */
public final class Tasks {

  private Tasks() {}

  public static TemplatedTask toThread(String threadId, String message) {
    return TemplatedTask.named("send-message-to-thread")
        .with("accountId", "acc-1")
        .with("threadId", threadId)
        .with("message", message);
  }

  public static TemplatedTask toSalesNavigatorThread(String threadId, String message) {
    return TemplatedTask.named("send-message-to-sales-navigator-thread")
        .with("accountId", "acc-1")
        .with("threadId", threadId)
        .with("message", message);
  }

  public static TemplatedTask toRecruiterThread(String threadId, String message) {
    return TemplatedTask.named("send-message-to-recruiter-thread")
        .with("profileId", "profile-1")
        .with("contractId", "contract-1")
        .with("seatId", "seat-1")
        .with("threadId", threadId)
        .with("message", message);
  }
}
