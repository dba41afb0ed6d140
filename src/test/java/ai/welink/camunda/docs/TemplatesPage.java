package ai.welink.camunda.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page that shows each template: its picture, and what the Modeler says of each field. */
final class TemplatesPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> TEMPLATES =
      List.of(
          "send-message-to-thread",
          "send-message-to-sales-navigator-thread",
          "send-message-to-recruiter-thread",
          "get-request-status",
          "stop-reply-tracking",
          "await-message-result-catch-event",
          "await-message-result-boundary-event",
          "await-message-result-receive-task",
          "await-reply-catch-event",
          "await-reply-boundary-event",
          "await-reply-receive-task");

  private TemplatesPage() {}

  static String fresh(String page) {
    String content = TEMPLATES.stream().map(TemplatesPage::section).collect(Collectors.joining());
    return Markdown.withSection(page, "templates", content);
  }

  private static String section(String name) {
    JsonNode template = template(name);
    String title = template.path("name").asText();
    return """

        ## %s

        %s.

        <img src="pictures/panel-%s.png" alt="The fields of %s in the Modeler" width="320">

        %s"""
        .formatted(
            title,
            template.path("description").asText(),
            name,
            title,
            Markdown.table(List.of("Field", "Default", "What it is", "More"), rows(template)));
  }

  private static List<List<String>> rows(JsonNode template) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode property : template.path("properties")) {
      if (!property.path("type").asText().equals("Hidden")) {
        rows.add(
            List.of(
                property.path("label").asText() + (isRequired(property) ? " *" : ""),
                defaultOf(property),
                property.path("description").asText(),
                property.path("tooltip").asText()));
      }
    }
    return rows;
  }

  private static boolean isRequired(JsonNode property) {
    return property.path("constraints").path("notEmpty").asBoolean();
  }

  private static String defaultOf(JsonNode property) {
    if (property.path("id").asText().equals("errorExpression")) {
      return "an expression";
    }
    return property.has("value") ? "`" + property.path("value").asText() + "`" : "";
  }

  private static JsonNode template(String name) {
    try {
      return JSON.readTree(Path.of("element-templates", name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
