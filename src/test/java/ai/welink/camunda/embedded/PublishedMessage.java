package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.time.Duration;

/**
 * A message that the engine accepted.
 *
 * @param messageId what it is told apart by; empty if it has none
 * @param timeToLive how long it waits for a receiver
 * @param variables an object
 */
public record PublishedMessage(
    long key,
    String name,
    String correlationKey,
    String messageId,
    Duration timeToLive,
    JsonNode variables) {

  static PublishedMessage of(Record<?> published) {
    var value = (MessageRecordValue) published.getValue();
    return new PublishedMessage(
        published.getKey(),
        value.getName(),
        value.getCorrelationKey(),
        value.getMessageId(),
        Duration.ofMillis(value.getTimeToLive()),
        Json.MAPPER.valueToTree(value.getVariables()));
  }
}
