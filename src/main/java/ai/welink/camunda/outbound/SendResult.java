package ai.welink.camunda.outbound;

import ai.welink.camunda.payload.EngineValue;
import ai.welink.camunda.payload.SentAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a send leaves in the process, in WeLink's own spelling. What is not known is left out.
 *
 * @param status {@code SENT}; or {@code ACCEPTED} when the task does not wait for the result
 * @param requestId WeLink's id of the request
 * @param threadId the thread as WeLink's answer names it, else as the task does
 * @param messageId LinkedIn's id of the message
 * @param sentAt a timestamp in WeLink's unit, which is unknown: as it came
 * @param result WeLink's result object as it came; integers beyond 64 bits as text
 * @param answer what stood around the result in WeLink's answer, or all of it without a result
 * @param acceptance what WeLink had said beside the id when it took the message, if the task waited
 *     for the result and it was more than that the message waits, and at most 16 KiB
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendResult(
    String status,
    @JsonProperty("request_id") String requestId,
    @JsonProperty("thread_id") String threadId,
    @JsonProperty("message_id") String messageId,
    @JsonProperty("sent_at") JsonNode sentAt,
    JsonNode result,
    JsonNode answer,
    JsonNode acceptance) {

  static SendResult accepted(String requestId, String threadId, SentAnswer answer) {
    JsonNode said = engineValue(answer == null ? null : answer.whole());
    return new SendResult("ACCEPTED", requestId, threadId, null, null, null, said, null);
  }

  static SendResult sent(String requestId, String threadId, SentAnswer answer) {
    String answered = answer.text("thread_id");
    return new SendResult(
        "SENT",
        requestId,
        answered != null ? answered : threadId,
        answer.text("message_id"),
        engineValue(answer.member("sent_at")),
        EngineValue.of(answer.result()),
        engineValue(answer.rest()),
        null);
  }

  /** The same result of a message that WeLink had accepted before. */
  SendResult after(SentAnswer acceptance) {
    return acceptance == null
        ? this
        : new SendResult(
            status,
            requestId,
            threadId,
            messageId,
            sentAt,
            result,
            answer,
            engineValue(acceptance.whole()));
  }

  static JsonNode engineValue(JsonNode node) {
    return node == null ? null : EngineValue.of(node);
  }

  /** Without what WeLink said, which may quote the message. */
  @Override
  public String toString() {
    return "SendResult[" + status + ", " + requestId + "]";
  }
}
