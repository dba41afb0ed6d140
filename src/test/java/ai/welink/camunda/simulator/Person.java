package ai.welink.camunda.simulator;

/** Somebody on LinkedIn, at the other end of a thread. */
public final class Person {

  private final String threadId;
  private final Parts parts;

  Person(String threadId, Parts parts) {
    this.threadId = threadId;
    this.parts = parts;
  }

  /**
   * Writes a reply. If the thread is tracked, WeLink notices at once, ends the tracker and emits a
   * {@code MESSAGE_REPLY}; if not, nobody notices.
   *
   * @return whether WeLink has noticed
   */
  public boolean repliesWith(String text) {
    return parts.time.exclusively(
        () -> {
          var ended = parts.trackers.replied(threadId);
          ended.forEach(tracker -> parts.webhooks.reply(tracker, text));
          return !ended.isEmpty();
        });
  }
}
