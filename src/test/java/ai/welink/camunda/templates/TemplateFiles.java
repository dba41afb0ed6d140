package ai.welink.camunda.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * All element templates as files. {@code mvn -Ptemplates} writes them into {@code
 * element-templates/}; a test compares.
 */
public final class TemplateFiles {

  /** Where the templates are committed, seen from the project's folder. */
  static final Path FOLDER = Path.of("element-templates");

  private TemplateFiles() {}

  /** Writes all templates. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> file : all().entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  /** The text of each template by the name of its file. */
  static Map<String, String> all() {
    Map<String, String> files = new TreeMap<>();
    ConnectorTemplates.all().forEach((name, template) -> files.put(name + ".json", text(template)));
    EventTemplates.all(ConnectorTemplates.icon())
        .forEach((name, template) -> files.put(name + ".json", text(template)));
    return files;
  }

  private static String text(ObjectNode template) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(template) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
