package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents, open and resolved. */
final class Incidents {

  static final Set<String> FIELDS =
      Set.of(
          "incidentKey",
          "processInstanceKey",
          "processDefinitionKey",
          "processDefinitionId",
          "elementInstanceKey",
          "elementId",
          "jobKey",
          "errorType",
          "errorMessage",
          "creationTime",
          "state",
          "tenantId");

  private final EmbeddedEngine engine;

  Incidents(EmbeddedEngine engine) {
    this.engine = engine;
  }

  List<Row> rows() {
    return engine.read(
        ValueType.INCIDENT,
        found -> {
          Rows rows = new Rows();
          found.forEach(each -> follow(rows.of(each), each));
          return rows.list();
        });
  }

  Set<Long> troubledProcessInstances() {
    return open().map(row -> key(row, "processInstanceKey")).collect(Collectors.toSet());
  }

  /** The keys of element instances with an open incident, and of the incident. */
  Map<Long, Long> troubledElementInstances() {
    return open()
        .collect(
            Collectors.toMap(
                row -> key(row, "elementInstanceKey"),
                row -> key(row, "incidentKey"),
                (first, second) -> second));
  }

  private Stream<Row> open() {
    return rows().stream().filter(row -> row.field("state").asText().equals("ACTIVE"));
  }

  private static void follow(Row row, Record<?> each) {
    if (each.getIntent() == IncidentIntent.CREATED) {
      begin(row, each, (IncidentRecordValue) each.getValue());
    } else if (each.getIntent() == IncidentIntent.RESOLVED) {
      row.text("state", "RESOLVED");
    }
  }

  private static void begin(Row row, Record<?> each, IncidentRecordValue value) {
    row.key("incidentKey", each.getKey())
        .key("processInstanceKey", value.getProcessInstanceKey())
        .key("processDefinitionKey", value.getProcessDefinitionKey())
        .text("processDefinitionId", value.getBpmnProcessId())
        .key("elementInstanceKey", value.getElementInstanceKey())
        .text("elementId", value.getElementId())
        .key("jobKey", value.getJobKey())
        .text("errorType", value.getErrorType().name())
        .text("errorMessage", value.getErrorMessage())
        .time("creationTime", each.getTimestamp())
        .text("state", "ACTIVE");
  }

  private static long key(Row row, String field) {
    JsonNode key = row.field(field);
    return key.asLong(-1);
  }
}
