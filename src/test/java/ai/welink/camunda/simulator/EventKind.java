package ai.welink.camunda.simulator;

/** What WeLink reports by webhook. */
public enum EventKind {
  MESSAGE_SENT("/api/v1/message_sent"),
  MESSAGE_FAILED("/api/v1/message_failed"),
  MESSAGE_REPLY("/api/v1/message_received"),
  /** Made up by a test. */
  OTHER("");

  private final String path;

  EventKind(String path) {
    this.path = path;
  }

  /** The kind, spelled as an API path. Only that of a reply was ever seen. */
  public String path() {
    return path;
  }
}
