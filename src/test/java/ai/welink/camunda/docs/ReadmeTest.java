package ai.welink.camunda.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

  @Test
  void tablesOfErrorsAndInputsAreThoseOfTheCode() throws IOException {
    String committed = Files.readString(README);
    String fresh = ReadmeTables.fresh(committed);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, fresh);
      return;
    }

    assertThat(committed)
        .as("differs from the code: run mvn test -Dtest=ReadmeTest -Dreadme.write=true, commit")
        .isEqualTo(fresh);
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
      strings = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "example-processes/README.md"})
  void linksLeadSomewhere(String name) throws IOException {
    Path document = Path.of(name);
    assertThat(LINK.matcher(Files.readString(document)).results().map(found -> found.group(1)))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }
}
