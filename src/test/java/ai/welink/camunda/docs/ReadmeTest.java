package ai.welink.camunda.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.AuthorizationResourceType;
import io.camunda.zeebe.protocol.record.value.PermissionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path TEMPLATES = Path.of("docs/templates.md");
  private static final Path OPERATORS = Path.of("docs/operators.md");
  private static final Path MAIN = Path.of("src/main/java/ai/welink/camunda");
  private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(welink\\.[a-z.]+)`");
  private static final Pattern METRIC_NAME = Pattern.compile("= \"(welink\\.[a-z.]+)\"");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

  @Test
  void tablesOfErrorsAndInputsAreThoseOfTheCode() throws IOException {
    assertFresh(README, ReadmeTables::fresh);
  }

  @Test
  void pageOfTheTemplatesSaysWhatTheModelerSays() throws IOException {
    assertFresh(TEMPLATES, TemplatesPage::fresh);
  }

  private static void assertFresh(Path document, UnaryOperator<String> fresh) throws IOException {
    String committed = Files.readString(document);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(document, fresh.apply(committed));
      return;
    }

    assertThat(committed)
        .as("differs from the code: run mvn test -Dtest=ReadmeTest -Dreadme.write=true, commit")
        .isEqualTo(fresh.apply(committed));
  }

  @Test
  void permissionsAreThoseThatTheEngineKnows() throws IOException {
    List<List<String>> rows = Markdown.rowsBelow(Files.readString(OPERATORS), "## Permissions");

    assertThat(rows)
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(
                        AuthorizationResourceType.valueOf(bare(row.get(0)))
                            .getSupportedPermissionTypes())
                    .contains(PermissionType.valueOf(bare(row.get(1)))));
  }

  private static String bare(String cell) {
    return cell.replace("`", "");
  }

  /** Each metric that the code has and no other. */
  @Test
  void operatorsAreToldOfMetricsThatThereAre() throws IOException {
    Set<String> told =
        METRIC
            .matcher(Files.readString(OPERATORS))
            .results()
            .map(found -> found.group(1))
            .collect(toSet());
    Set<String> counted = new HashSet<>();
    for (String source : List.of("SendMetrics", "WebhookMetrics")) {
      METRIC_NAME
          .matcher(Files.readString(MAIN.resolve(source + ".java")))
          .results()
          .forEach(found -> counted.add(found.group(1)));
    }

    assertThat(counted).isNotEmpty().containsAll(told);
    assertThat(told).isNotEmpty();
  }

  @Test
  void tableOfSettingsNamesEachWithItsDefault() throws IOException {
    List<String> documented =
        Markdown.rowsBelow(Files.readString(README), "### Settings").stream()
            .map(row -> row.get(0) + " = " + row.get(1))
            .map(row -> row.replace("`", ""))
            .toList();

    assertThat(documented).containsExactlyElementsOf(Settings.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/operators.md",
        "docs/templates.md",
        "docs/adr/README.md",
        "example-processes/README.md",
        "modeler-checks/README.md"
      })
  void linksLeadSomewhere(String name) throws IOException {
    Path document = Path.of(name);
    assertThat(LINK.matcher(Files.readString(document)).results().map(found -> found.group(1)))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }
}
