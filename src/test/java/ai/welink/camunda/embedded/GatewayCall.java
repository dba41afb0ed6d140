package ai.welink.camunda.embedded;

import com.google.protobuf.Message;

/**
 * One command on its way to the engine.
 *
 * @param method which command
 * @param number how many of this method have arrived since the counters were reset, this included
 * @param request the request, such as {@code GatewayOuterClass.PublishMessageRequest}
 */
public record GatewayCall(GatewayMethod method, int number, Message request) {

  /** The request as its own type. */
  public <T extends Message> T request(Class<T> type) {
    return type.cast(request);
  }

  /** Leaves the request out: it may hold what must not be printed. */
  @Override
  public String toString() {
    return method + " #" + number;
  }
}
