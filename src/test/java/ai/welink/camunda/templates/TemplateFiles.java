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
 * element-templates/}; a test compares. A file that holds an older version than the classes do is
 * first put into {@code element-templates/versioned/}.
 */
public final class TemplateFiles {

  /** Where the templates are committed, seen from the project's folder. */
  static final Path FOLDER = Path.of("element-templates");

  private TemplateFiles() {}

  /** Writes all templates, and keeps those whose version is about to be replaced. */
  public static void main(String[] arguments) throws IOException {
    write(FOLDER, all());
  }

  static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (Files.exists(path)) {
        keepOlder(path, version(file.getValue()));
      }
      Files.writeString(path, file.getValue());
    }
  }

  /** Diagrams name the version that they were made with: without it the Modeler is at a loss. */
  private static void keepOlder(Path path, int newVersion) throws IOException {
    String text = Files.readString(path);
    int version = version(text);
    if (version < newVersion) {
      Path versioned = Files.createDirectories(path.resolveSibling("versioned"));
      String name = path.getFileName().toString().replace(".json", "-" + version + ".json");
      Files.writeString(versioned.resolve(name), text);
    }
  }

  private static int version(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text).path("version").asInt();
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
