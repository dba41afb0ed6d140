package ai.welink.camunda.simulator;

import java.util.Arrays;
import java.util.Optional;

/** What WeLink can be asked to do. */
public enum WeLinkCall {
  SEND_TO_THREAD("/api/v1/send_message_to_thread", Channel.THREAD),
  SEND_TO_SALES_NAVIGATOR_THREAD(
      "/api/v1/send_message_to_sales_navigator_thread", Channel.SALES_NAVIGATOR),
  SEND_TO_RECRUITER_THREAD("/api/v1/recruiter_send_message_to_thread_id", Channel.RECRUITER),
  GET_RESPONSE("/api/v1/get_response", null),
  GET_ACTIVE_TRACKER("/api/v1/get_active_tracker", null),
  UPDATE_MESSAGE_TRACKER("/api/v1/update_message_tracker", null),
  ME("/api/v1/me", null);

  private final String path;
  private final Channel channel;

  WeLinkCall(String path, Channel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** The path below the base URL. */
  public String path() {
    return path;
  }

  /** Whether the call sends a LinkedIn message. */
  public boolean isSend() {
    return channel != null;
  }

  /** Where a send goes to; empty for calls that are no send. */
  Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  static Optional<WeLinkCall> at(String path) {
    return Arrays.stream(values()).filter(call -> call.path.equals(path)).findFirst();
  }
}
