package ai.welink.camunda.architecture;

import static ai.welink.camunda.architecture.ImportLines.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.architecture.ImportLines.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Imports point the way the data flows. */
class ImportDirectionTest {

  /** What each package may know of the others; the root wires and may know all. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "outbound", Set.of("send", "api", "payload", "error"),
          "send", Set.of("api", "payload", "error"),
          "api", Set.of("payload", "error"),
          "payload", Set.of("error"),
          "error", Set.of(),
          "engine", Set.of("send", "payload", "error"),
          "webhook", Set.of("engine", "payload", "error"));

  /** Where a library may be known, by the beginning of its names. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "okhttp3.", Set.of("api"),
          "okio.", Set.of("api"),
          "io.camunda.connector.", Set.of("outbound"),
          "io.camunda.client.", Set.of("engine", ROOT),
          "io.grpc.", Set.of("engine"),
          "org.springframework.", Set.of("webhook", ROOT),
          "jakarta.servlet.", Set.of("webhook"),
          "io.micrometer.", Set.of(ROOT));

  @Test
  void packagesKnowOnlyThoseThatTheirDataFlowsTo() {
    List<Line> wrong =
        ImportLines.all().stream().filter(Line::isOurs).filter(line -> !mayKnow(line)).toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void librariesStayWhereTheyBelong() {
    List<Line> wrong =
        ImportLines.all().stream()
            .filter(
                line ->
                    LIBRARIES.entrySet().stream()
                        .filter(each -> line.name().startsWith(each.getKey()))
                        .anyMatch(each -> !each.getValue().contains(line.from())))
            .toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasARule() {
    assertThat(ImportLines.all().stream().map(Line::from).distinct())
        .contains("outbound", "send", "api", "payload", "error", "engine")
        .allSatisfy(from -> assertThat(from.equals(ROOT) || MAY_KNOW.containsKey(from)).isTrue());
  }

  private static boolean mayKnow(Line line) {
    return line.from().equals(ROOT)
        || line.from().equals(line.to())
        || MAY_KNOW.getOrDefault(line.from(), Set.of()).contains(line.to());
  }
}
