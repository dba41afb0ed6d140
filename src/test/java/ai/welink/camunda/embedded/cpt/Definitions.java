package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Deployed processes. */
final class Definitions {

  static final Set<String> FIELDS =
      Set.of(
          "processDefinitionKey",
          "processDefinitionId",
          "name",
          "version",
          "versionTag",
          "resourceName",
          "hasStartForm",
          "tenantId",
          "isLatestVersion");

  private final EmbeddedEngine engine;
  private final Map<String, Map<String, String>> namesByXml = new ConcurrentHashMap<>();

  Definitions(EmbeddedEngine engine) {
    this.engine = engine;
  }

  List<Row> rows() {
    return read(found -> found.stream().map(each -> row(each, isLatest(each, found))).toList());
  }

  /** The BPMN text of a process, as it was deployed. */
  String xml(long processDefinitionKey) {
    return read(
        found ->
            found.stream()
                .filter(each -> each.getProcessDefinitionKey() == processDefinitionKey)
                .map(Definitions::xml)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("definition " + processDefinitionKey)));
  }

  /** What the designer called an element; its id if nothing. */
  String nameOf(long processDefinitionKey, String elementId) {
    return names(xml(processDefinitionKey)).getOrDefault(elementId, elementId);
  }

  private Row row(Process each, boolean latest) {
    String id = each.getBpmnProcessId();
    return new Row()
        .key("processDefinitionKey", each.getProcessDefinitionKey())
        .text("processDefinitionId", id)
        .text("name", names(xml(each)).get(id))
        .number("version", each.getVersion())
        .text("versionTag", each.getVersionTag())
        .text("resourceName", each.getResourceName())
        .flag("hasStartForm", false)
        .hidden("isLatestVersion", latest);
  }

  private static boolean isLatest(Process one, List<Process> all) {
    return all.stream()
        .filter(each -> each.getBpmnProcessId().equals(one.getBpmnProcessId()))
        .allMatch(each -> each.getVersion() <= one.getVersion());
  }

  private <T> T read(Function<List<Process>, T> reader) {
    return engine.read(ValueType.PROCESS, found -> reader.apply(created(found)));
  }

  private static List<Process> created(List<Record<?>> found) {
    return found.stream()
        .filter(each -> each.getIntent() == ProcessIntent.CREATED)
        .map(each -> (Process) each.getValue())
        .toList();
  }

  private static String xml(Process process) {
    return new String(process.getResource(), StandardCharsets.UTF_8);
  }

  private Map<String, String> names(String xml) {
    return namesByXml.computeIfAbsent(xml, Definitions::readNames);
  }

  private static Map<String, String> readNames(String xml) {
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return model.getModelElementsByType(BaseElement.class).stream()
        .filter(each -> each.getId() != null && each.getAttributeValue("name") != null)
        .collect(Collectors.toMap(BaseElement::getId, each -> each.getAttributeValue("name")));
  }
}
