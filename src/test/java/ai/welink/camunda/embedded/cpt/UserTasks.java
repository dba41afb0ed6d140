package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tasks for people; they can be looked at and completed, not assigned. */
final class UserTasks {

  static final Set<String> FIELDS =
      Set.of(
          "userTaskKey",
          "processInstanceKey",
          "processDefinitionKey",
          "processDefinitionId",
          "elementId",
          "elementInstanceKey",
          "name",
          "state",
          "assignee",
          "priority",
          "creationDate",
          "completionDate",
          "tenantId");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<UserTaskIntent, String> STATES =
      Map.of(
          UserTaskIntent.CREATING, "CREATING",
          UserTaskIntent.CREATED, "CREATED",
          UserTaskIntent.ASSIGNING, "ASSIGNING",
          UserTaskIntent.ASSIGNED, "CREATED",
          UserTaskIntent.UPDATING, "UPDATING",
          UserTaskIntent.UPDATED, "CREATED",
          UserTaskIntent.COMPLETING, "COMPLETING",
          UserTaskIntent.COMPLETED, "COMPLETED",
          UserTaskIntent.CANCELING, "CANCELING",
          UserTaskIntent.CANCELED, "CANCELED");

  private final EmbeddedEngine engine;
  private final Definitions definitions;

  UserTasks(EmbeddedEngine engine, Definitions definitions) {
    this.engine = engine;
    this.definitions = definitions;
  }

  List<Row> rows() {
    return engine.read(
        ValueType.USER_TASK,
        found -> {
          Rows rows = new Rows();
          found.stream()
              .filter(each -> STATES.containsKey(each.getIntent()))
              .forEach(each -> follow(rows, each, (UserTaskRecordValue) each.getValue()));
          return rows.list();
        });
  }

  /** Completes a task; an action, which only listeners see, is refused. */
  JsonNode complete(long userTaskKey, JsonNode body) {
    body.properties()
        .forEach(
            each -> {
              if (!each.getKey().equals("variables") && !FieldFilter.isUnset(each.getValue())) {
                throw Refused.badRequest("part of a completion " + each.getKey());
              }
            });
    try {
      engine.completeUserTask(userTaskKey, variables(body.path("variables")));
    } catch (IllegalArgumentException e) {
      throw Refused.conflict(e.getMessage());
    }
    return MissingNode.getInstance();
  }

  private static Map<String, Object> variables(JsonNode variables) {
    return variables.isObject()
        ? JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {})
        : Map.of();
  }

  private void follow(Rows rows, Record<?> each, UserTaskRecordValue value) {
    Row row = place(rows.of(value.getUserTaskKey()), value);
    row.text("state", STATES.get(each.getIntent()))
        .text("assignee", value.getAssignee())
        .list("candidateGroups", value.getCandidateGroupsList())
        .list("candidateUsers", value.getCandidateUsersList())
        .text("dueDate", value.getDueDate())
        .text("followUpDate", value.getFollowUpDate())
        .number("priority", value.getPriority())
        .text("externalFormReference", value.getExternalFormReference())
        .key("formKey", value.getFormKey())
        .tree("customHeaders", JSON.valueToTree(value.getCustomHeaders()))
        .time("creationDate", value.getCreationTimestamp())
        .text("completionDate", null);
    if (each.getIntent() == UserTaskIntent.COMPLETED) {
      row.time("completionDate", each.getTimestamp());
    }
  }

  private Row place(Row row, UserTaskRecordValue value) {
    long definition = value.getProcessDefinitionKey();
    return row.key("userTaskKey", value.getUserTaskKey())
        .key("processInstanceKey", value.getProcessInstanceKey())
        .key("processDefinitionKey", definition)
        .text("processDefinitionId", value.getBpmnProcessId())
        .text("processName", definitions.nameOf(definition, value.getBpmnProcessId()))
        .number("processDefinitionVersion", value.getProcessDefinitionVersion())
        .text("elementId", value.getElementId())
        .text("name", definitions.nameOf(definition, value.getElementId()))
        .key("elementInstanceKey", value.getElementInstanceKey());
  }
}
