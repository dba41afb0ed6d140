package ai.welink.camunda.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void keepsAVersionThatIsReplaced(@TempDir Path folder) throws IOException {
    TemplateFiles.write(folder, Map.of("send.json", "{\"version\":1,\"name\":\"first\"}"));
    TemplateFiles.write(folder, Map.of("send.json", "{\"version\":2}"));

    assertThat(folder.resolve("versioned/send-1.json")).content().contains("first");
    assertThat(folder.resolve("send.json")).hasContent("{\"version\":2}");
  }

  @Test
  void keepsNothingWhileTheVersionStaysTheSame(@TempDir Path folder) throws IOException {
    TemplateFiles.write(folder, Map.of("send.json", "{\"version\":1,\"name\":\"first\"}"));
    TemplateFiles.write(folder, Map.of("send.json", "{\"version\":1}"));

    assertThat(folder.resolve("versioned")).doesNotExist();
  }
}
