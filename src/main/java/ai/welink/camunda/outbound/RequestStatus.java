package ai.welink.camunda.outbound;

import ai.welink.camunda.payload.SentAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is known of a request. What is not known is left out.
 *
 * @param status {@code SENT} or {@code PENDING}; a failure is a BPMN error
 * @param requestId the id that was asked for
 * @param welinkStatus WeLink's own word while the request is pending
 * @param threadId the thread as WeLink's answer names it
 * @param messageId LinkedIn's id of the message
 * @param sentAt a timestamp in WeLink's unit, which is unknown: as it came
 * @param result WeLink's result object as it came; integers beyond 64 bits as text
 * @param answer what stood around the result in WeLink's answer, or all of it without a result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestStatus(
    String status,
    @JsonProperty("request_id") String requestId,
    @JsonProperty("welink_status") String welinkStatus,
    @JsonProperty("thread_id") String threadId,
    @JsonProperty("message_id") String messageId,
    @JsonProperty("sent_at") JsonNode sentAt,
    JsonNode result,
    JsonNode answer) {

  static RequestStatus pending(String requestId, String welinkStatus, SentAnswer answer) {
    JsonNode said = SendResult.engineValue(answer == null ? null : answer.whole());
    return new RequestStatus("PENDING", requestId, welinkStatus, null, null, null, null, said);
  }

  static RequestStatus sent(String requestId, SentAnswer answer) {
    SendResult sent = SendResult.sent(requestId, null, answer);
    return new RequestStatus(
        "SENT",
        requestId,
        null,
        sent.threadId(),
        sent.messageId(),
        sent.sentAt(),
        sent.result(),
        sent.answer());
  }

  /** Without what WeLink said, which may quote the message. */
  @Override
  public String toString() {
    return "RequestStatus[" + status + ", " + requestId + "]";
  }
}
