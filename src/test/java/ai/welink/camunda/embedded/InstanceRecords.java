package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of one process instance, and what can be told from them. */
record InstanceRecords(List<Record<?>> records) {

  ProcessView.State state() {
    return elements()
        .filter(each -> value(each).getBpmnElementType() == BpmnElementType.PROCESS)
        .map(Record::getIntent)
        .map(InstanceRecords::stateAfter)
        .reduce(ProcessView.State.ACTIVE, (before, after) -> after);
  }

  private static ProcessView.State stateAfter(Intent intent) {
    if (intent == ProcessInstanceIntent.ELEMENT_COMPLETED) {
      return ProcessView.State.COMPLETED;
    }
    return intent == ProcessInstanceIntent.ELEMENT_TERMINATED
        ? ProcessView.State.TERMINATED
        : ProcessView.State.ACTIVE;
  }

  String processId() {
    return elements().findFirst().map(each -> value(each).getBpmnProcessId()).orElse("");
  }

  /** The ids of elements and flows that had one of these happen to them, in that order. */
  List<String> idsWith(ProcessInstanceIntent... intents) {
    Set<Intent> wanted = Set.of(intents);
    return elements()
        .filter(each -> wanted.contains(each.getIntent()))
        .map(InstanceRecords::value)
        .filter(value -> value.getBpmnElementType() != BpmnElementType.PROCESS)
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }

  /** The keys of all instances of an element, oldest first. */
  List<Long> keysOf(String elementId) {
    return elements()
        .filter(each -> each.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING)
        .filter(each -> value(each).getElementId().equals(elementId))
        .map(Record::getKey)
        .toList();
  }

  /** The latest value of each variable in exactly this scope. */
  Map<String, JsonNode> variablesIn(long scopeKey) {
    Map<String, String> latest = new LinkedHashMap<>();
    variables()
        .filter(each -> each.getScopeKey() == scopeKey)
        .forEach(each -> latest.put(each.getName(), each.getValue()));
    return latest.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> Json.parse(each.getValue()),
                (first, second) -> second,
                LinkedHashMap::new));
  }

  /** Every value that a variable had in any of these scopes, in order. */
  List<JsonNode> valuesOf(String name, List<Long> scopeKeys) {
    return variables()
        .filter(each -> scopeKeys.contains(each.getScopeKey()))
        .filter(each -> each.getName().equals(name))
        .map(each -> Json.parse(each.getValue()))
        .toList();
  }

  private Stream<Record<?>> elements() {
    return records.stream().filter(each -> each.getIntent() instanceof ProcessInstanceIntent);
  }

  private Stream<VariableRecordValue> variables() {
    return records.stream()
        .map(Record::getValue)
        .filter(VariableRecordValue.class::isInstance)
        .map(VariableRecordValue.class::cast);
  }

  private static ProcessInstanceRecordValue value(Record<?> each) {
    return (ProcessInstanceRecordValue) each.getValue();
  }
}
