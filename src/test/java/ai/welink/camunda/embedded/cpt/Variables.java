package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.List;
import java.util.Set;

/** Variables, with their whole values. */
final class Variables {

  static final Set<String> FIELDS =
      Set.of(
          "variableKey",
          "scopeKey",
          "processInstanceKey",
          "name",
          "value",
          "isTruncated",
          "tenantId");

  private final EmbeddedEngine engine;

  Variables(EmbeddedEngine engine) {
    this.engine = engine;
  }

  List<Row> rows() {
    return engine.read(
        ValueType.VARIABLE,
        found -> {
          Rows rows = new Rows();
          found.forEach(each -> follow(rows.of(each), each));
          return rows.list();
        });
  }

  /** One variable; unlike a search, this does not tell whether its value is truncated. */
  ObjectNode variable(long key) {
    ObjectNode found =
        rows().stream()
            .map(Row::answer)
            .filter(row -> row.path("variableKey").asLong() == key)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("variable " + key));
    return found.without("isTruncated");
  }

  private static void follow(Row row, Record<?> each) {
    var value = (VariableRecordValue) each.getValue();
    row.key("variableKey", each.getKey())
        .key("scopeKey", value.getScopeKey())
        .key("processInstanceKey", value.getProcessInstanceKey())
        .text("name", value.getName())
        .text("value", value.getValue())
        .flag("isTruncated", false);
  }
}
