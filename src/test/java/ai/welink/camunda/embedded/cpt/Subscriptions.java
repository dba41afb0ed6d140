package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who waits for a message, and which messages have come; start events are not among them. */
final class Subscriptions {

  static final Set<String> FIELDS =
      Set.of(
          "messageSubscriptionKey",
          "processDefinitionId",
          "processInstanceKey",
          "elementId",
          "elementInstanceKey",
          "messageSubscriptionState",
          "lastUpdatedDate",
          "messageName",
          "correlationKey",
          "tenantId");
  static final Set<String> CORRELATED_FIELDS =
      Set.of(
          "subscriptionKey",
          "processDefinitionId",
          "processInstanceKey",
          "elementId",
          "elementInstanceKey",
          "messageKey",
          "messageName",
          "correlationKey",
          "correlationTime",
          "partitionId",
          "tenantId");

  private final EmbeddedEngine engine;
  private final Instances instances;

  Subscriptions(EmbeddedEngine engine, Instances instances) {
    this.engine = engine;
    this.instances = instances;
  }

  List<Row> rows() {
    Rows rows = new Rows();
    return engine.read(
        ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
        found -> {
          found.stream()
              .filter(each -> isState(each.getIntent().name()))
              .forEach(each -> follow(rows.of(each), each));
          return rows.list();
        });
  }

  private static boolean isState(String intent) {
    return Stream.of("CREATED", "CORRELATED", "DELETED").anyMatch(intent::equals);
  }

  private void follow(Row row, Record<?> each) {
    about(row, value(each))
        .key("messageSubscriptionKey", each.getKey())
        .text("messageSubscriptionState", each.getIntent().name())
        .time("lastUpdatedDate", each.getTimestamp());
  }

  List<Row> correlated() {
    return engine.read(
        ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
        found ->
            found.stream()
                .filter(each -> each.getIntent() == ProcessMessageSubscriptionIntent.CORRELATED)
                .map(this::correlation)
                .toList());
  }

  private Row correlation(Record<?> each) {
    return about(new Row(), value(each))
        .key("subscriptionKey", each.getKey())
        .key("messageKey", value(each).getMessageKey())
        .time("correlationTime", each.getTimestamp())
        .number("partitionId", each.getPartitionId());
  }

  private Row about(Row row, ProcessMessageSubscriptionRecordValue value) {
    return row.key("processInstanceKey", value.getProcessInstanceKey())
        .text("processDefinitionId", value.getBpmnProcessId())
        .key("processDefinitionKey", instances.definitionOf(value.getProcessInstanceKey()))
        .text("elementId", value.getElementId())
        .key("elementInstanceKey", value.getElementInstanceKey())
        .text("messageName", value.getMessageName())
        .text("correlationKey", value.getCorrelationKey());
  }

  private static ProcessMessageSubscriptionRecordValue value(Record<?> each) {
    return (ProcessMessageSubscriptionRecordValue) each.getValue();
  }
}
