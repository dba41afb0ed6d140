package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Process instances, element instances, and the flows that were taken. */
final class Instances {

  static final Set<String> PROCESS_FIELDS =
      Set.of(
          "processInstanceKey",
          "processDefinitionId",
          "processDefinitionName",
          "processDefinitionVersion",
          "processDefinitionKey",
          "parentProcessInstanceKey",
          "parentElementInstanceKey",
          "startDate",
          "endDate",
          "state",
          "hasIncident",
          "tenantId");
  static final Set<String> ELEMENT_FIELDS =
      Set.of(
          "elementInstanceKey",
          "elementInstanceScopeKey",
          "processInstanceKey",
          "processDefinitionKey",
          "processDefinitionId",
          "elementId",
          "elementName",
          "type",
          "state",
          "startDate",
          "endDate",
          "hasIncident",
          "incidentKey",
          "tenantId");

  private final EmbeddedEngine engine;
  private final Definitions definitions;
  private final Incidents incidents;

  Instances(EmbeddedEngine engine, Definitions definitions, Incidents incidents) {
    this.engine = engine;
    this.definitions = definitions;
    this.incidents = incidents;
  }

  List<Row> processes() {
    Set<Long> troubled = incidents.troubledProcessInstances();
    return engine.read(
        ValueType.PROCESS_INSTANCE,
        found -> {
          Rows rows = new Rows();
          found.stream()
              .filter(each -> value(each).getBpmnElementType() == BpmnElementType.PROCESS)
              .forEach(each -> process(rows.of(each), each, troubled));
          return rows.list();
        });
  }

  private void process(Row row, Record<?> each, Set<Long> troubled) {
    var value = value(each);
    if (each.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING) {
      begin(row, each)
          .text("processDefinitionName", name(value))
          .number("processDefinitionVersion", value.getVersion())
          .text("processDefinitionVersionTag", null)
          .key("parentProcessInstanceKey", value.getParentProcessInstanceKey())
          .key("parentElementInstanceKey", value.getParentElementInstanceKey())
          .list("tags", value.getTags());
    }
    end(row, each);
    row.flag("hasIncident", troubled.contains(each.getKey()));
  }

  List<Row> elements() {
    Map<Long, Long> troubled = incidents.troubledElementInstances();
    return engine.read(
        ValueType.PROCESS_INSTANCE,
        found -> {
          Rows rows = new Rows();
          found.stream()
              .filter(each -> isElement(value(each).getBpmnElementType()))
              .forEach(each -> element(rows.of(each), each, troubled.get(each.getKey())));
          return rows.list();
        });
  }

  private void element(Row row, Record<?> each, Long incidentKey) {
    var value = value(each);
    if (each.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING) {
      begin(row, each)
          .key("elementInstanceKey", each.getKey())
          .text("elementId", value.getElementId())
          .text("elementName", name(value))
          .text("type", value.getBpmnElementType().name())
          .hiddenKey("elementInstanceScopeKey", value.getFlowScopeKey());
    }
    end(row, each);
    row.flag("hasIncident", incidentKey != null)
        .key("incidentKey", incidentKey == null ? -1 : incidentKey);
  }

  /** The flows that a process instance took, each once. */
  List<Row> flows(long processInstanceKey) {
    return engine.read(
        ValueType.PROCESS_INSTANCE,
        found ->
            found.stream()
                .filter(each -> each.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
                .map(Instances::value)
                .filter(value -> value.getProcessInstanceKey() == processInstanceKey)
                .map(Instances::flow)
                .toList());
  }

  /** The key of the definition that a process instance follows; -1 if there is no such instance. */
  long definitionOf(long processInstanceKey) {
    return engine.read(
        ValueType.PROCESS_INSTANCE,
        found ->
            found.stream()
                .map(Instances::value)
                .filter(value -> value.getProcessInstanceKey() == processInstanceKey)
                .map(ProcessInstanceRecordValue::getProcessDefinitionKey)
                .findFirst()
                .orElse(-1L));
  }

  private static Row flow(ProcessInstanceRecordValue value) {
    return definition(new Row(), value)
        .text("sequenceFlowId", value.getProcessInstanceKey() + "_" + value.getElementId())
        .text("elementId", value.getElementId());
  }

  private static Row begin(Row row, Record<?> each) {
    return definition(row, value(each))
        .time("startDate", each.getTimestamp())
        .text("endDate", null)
        .text("state", "ACTIVE");
  }

  private static Row definition(Row row, ProcessInstanceRecordValue value) {
    return row.key("processInstanceKey", value.getProcessInstanceKey())
        .key("processDefinitionKey", value.getProcessDefinitionKey())
        .text("processDefinitionId", value.getBpmnProcessId());
  }

  private static void end(Row row, Record<?> each) {
    if (each.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
      row.text("state", "COMPLETED").time("endDate", each.getTimestamp());
    } else if (each.getIntent() == ProcessInstanceIntent.ELEMENT_TERMINATED) {
      row.text("state", "TERMINATED").time("endDate", each.getTimestamp());
    }
  }

  private String name(ProcessInstanceRecordValue value) {
    return definitions.nameOf(value.getProcessDefinitionKey(), value.getElementId());
  }

  private static boolean isElement(BpmnElementType type) {
    return type != BpmnElementType.PROCESS && type != BpmnElementType.SEQUENCE_FLOW;
  }

  private static ProcessInstanceRecordValue value(Record<?> each) {
    return (ProcessInstanceRecordValue) each.getValue();
  }
}
