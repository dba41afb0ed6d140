package ai.welink.camunda.docs;

import ai.welink.camunda.error.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README with its tables as the code and the templates have them. */
final class ReadmeTables {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> CONNECTORS =
      List.of(
          "send-message-to-thread",
          "send-message-to-sales-navigator-thread",
          "send-message-to-recruiter-thread",
          "get-request-status",
          "stop-reply-tracking");

  private ReadmeTables() {}

  static String fresh(String readme) {
    return Markdown.withSection(
        Markdown.withSection(readme, "errors", errors()), "inputs", inputs());
  }

  private static String errors() {
    return Markdown.table(
        List.of("Code", "Meaning", "What helps", "Retryable"),
        ErrorCode.known().stream()
            .map(
                code ->
                    List.of(
                        "`" + code.name() + "`",
                        code.meaning(),
                        code.help(),
                        code.retryable() ? "yes" : "no"))
            .toList());
  }

  private static String inputs() {
    return Markdown.table(
        List.of("Template", "Must be filled in", "Can be left as they are", "Result variable"),
        CONNECTORS.stream().map(ReadmeTables::template).map(ReadmeTables::inputs).toList());
  }

  private static List<String> inputs(JsonNode template) {
    return List.of(
        template.path("name").asText(),
        names(inputsOf(template).filter(each -> isRequired(each) && !each.has("value"))),
        names(inputsOf(template).filter(each -> !isRequired(each) || each.has("value"))),
        "`" + valueOf(template, "resultVariable") + "`");
  }

  private static boolean isRequired(JsonNode property) {
    return property.path("constraints").path("notEmpty").asBoolean();
  }

  private static Stream<JsonNode> inputsOf(JsonNode template) {
    return template
        .path("properties")
        .valueStream()
        .filter(each -> each.path("binding").path("type").asText().equals("zeebe:input"))
        .filter(each -> !each.path("id").asText().startsWith("authentication."));
  }

  private static String names(Stream<JsonNode> properties) {
    return properties.map(ReadmeTables::name).collect(Collectors.joining(", "));
  }

  private static String name(JsonNode property) {
    String name = "`" + property.path("id").asText() + "`";
    return property.has("value") ? name + " (" + property.path("value").asText() + ")" : name;
  }

  private static String valueOf(JsonNode template, String id) {
    return template
        .path("properties")
        .valueStream()
        .filter(each -> each.path("id").asText().equals(id))
        .map(each -> each.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode template(String name) {
    try {
      return JSON.readTree(Path.of("element-templates", name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
