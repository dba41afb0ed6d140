package ai.welink.camunda.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Camunda Process Test has noted about all process tests of a build, {@code
 * target/coverage-report/report.json}. Its percentages compare numbers and can pass 100; here,
 * elements are compared one by one.
 */
record CoverageReport(JsonNode json) {

  private static final Path FILE = Path.of("target/coverage-report/report.json");

  /**
   * Reads the report.
   *
   * @param since when this build began
   * @throws AssertionError if there is none, or only one of a build before
   */
  static CoverageReport writtenSince(Instant since) throws IOException {
    if (!Files.exists(FILE) || Files.getLastModifiedTime(FILE).toInstant().isBefore(since)) {
      throw new AssertionError(
          "This build has run no process tests: %s is not new".formatted(FILE));
    }
    return new CoverageReport(new ObjectMapper().readTree(FILE.toFile()));
  }

  /** The flow nodes and sequence flows of an example that no test has come by, in their order. */
  List<String> missing(Example example) {
    BpmnModelInstance model = Bpmn.readModelFromFile(example.file().toFile());
    return Stream.concat(
            idsOf(model, FlowNode.class).filter(id -> !has(example, "completedElements", id)),
            idsOf(model, SequenceFlow.class).filter(id -> !has(example, "takenSequenceFlows", id)))
        .toList();
  }

  /** The covered part as Camunda Process Test counts it; 1 is all. */
  double coverage(Example example) {
    return of(example).path("coverage").asDouble();
  }

  private JsonNode of(Example example) {
    return json.path("coverages")
        .valueStream()
        .filter(each -> each.path("processDefinitionId").asText().equals(example.processId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No process test has run " + example.processId()));
  }

  private boolean has(Example example, String list, String id) {
    return of(example).path(list).valueStream().anyMatch(each -> each.asText().equals(id));
  }

  private static Stream<String> idsOf(BpmnModelInstance model, Class<? extends BaseElement> type) {
    return model.getModelElementsByType(type).stream().map(BaseElement::getId);
  }
}
