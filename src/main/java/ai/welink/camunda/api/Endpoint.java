package ai.welink.camunda.api;

/** The three ways in which WeLink sends a LinkedIn message (WeLink's endpoint pages). */
public enum Endpoint {
  THREAD("/api/v1/send_message_to_thread"),
  SALES_NAVIGATOR_THREAD("/api/v1/send_message_to_sales_navigator_thread"),
  RECRUITER_THREAD("/api/v1/recruiter_send_message_to_thread_id");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** The path below the base URL, with a leading slash. */
  public String path() {
    return path;
  }
}
