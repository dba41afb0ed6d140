package ai.welink.camunda.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementTemplatesTest {

  @Test
  void committedTemplatesAreThoseThatAreMadeFromTheClasses() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    try (Stream<Path> files = Files.list(TemplateFiles.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(committed)
        .as("element-templates/ differs from the classes: run mvn -Ptemplates and commit")
        .isEqualTo(TemplateFiles.all());
  }
}
