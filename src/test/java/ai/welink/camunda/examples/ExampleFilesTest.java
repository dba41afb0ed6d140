package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The diagrams are what the Modeler would have made with the templates as they are now. */
class ExampleFilesTest {

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final Set<String> NOT_FOR_DESIGNERS = Set.of("errorExpression", "retryBackoff");

  @Test
  void everyFileIsAnExample() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("example-processes"))) {
      assertThat(files.filter(each -> each.toString().endsWith(".bpmn")))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Example.values()).map(Example::file).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedWithEveryErrorThatItTellsApart(Example example) throws Exception {
    String section =
        readme().split("(?m)^## " + example.processId() + "$", 2)[1].split("(?m)^## ", 2)[0];

    assertThat(section).contains("- Set: ").containsPattern("Errors?: |\\| Error \\|");
    NodeList errors = diagram(example).getElementsByTagNameNS(TemplatedElement.BPMN, "error");
    for (int each = 0; each < errors.getLength(); each++) {
      assertThat(section).contains(((Element) errors.item(each)).getAttribute("errorCode"));
    }
  }

  @Test
  void theTestThatIsShownIsRun() throws IOException {
    String shown = readme().split("```java\n", 2)[1].split("```", 2)[0];
    Path test = Path.of("src/test/java/ai/welink/camunda/examples/AccountNeedsCareTest.java");

    assertThat(Files.readString(test)).endsWith(shown);
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("example-processes", "README.md"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhichCamundaItIsFor(Example example) throws Exception {
    var root = diagram(example).getDocumentElement();

    assertThat(root.getAttributeNS(MODELER, "executionPlatform")).isEqualTo("Camunda Cloud");
    assertThat(root.getAttributeNS(MODELER, "executionPlatformVersion")).isEqualTo("8.8.0");
  }

  @ParameterizedTest
  @EnumSource
  void holdsWhatTheTemplatesSay(Example example) throws Exception {
    Map<String, JsonNode> templates = templates();
    List<TemplatedElement> elements = TemplatedElement.in(diagram(example));

    assertThat(elements).isNotEmpty().allSatisfy(each -> check(each, templates));
  }

  private static void check(TemplatedElement element, Map<String, JsonNode> templates) {
    JsonNode template = templates.get(element.template());
    assertThat(template).as("template %s", element.template()).isNotNull();
    assertThat(element.version()).isEqualTo(template.path("version").asText());
    assertThat(element.icon()).isEqualTo(template.path("icon").path("contents").asText());
    Map<String, String> values = element.values();
    template.path("properties").forEach(property -> check(element, property, values));
  }

  private static void check(
      TemplatedElement element, JsonNode property, Map<String, String> values) {
    String binding = TemplatedElement.nameOf(property.path("binding"));
    boolean optional = property.path("optional").asBoolean() || !property.has("value");
    boolean required = property.path("constraints").path("notEmpty").asBoolean();
    if (required || !optional) {
      assertThat(values).as(element.toString()).containsKey(binding);
    }
    if (property.path("type").asText().equals("Hidden")
        || NOT_FOR_DESIGNERS.contains(property.path("id").asText())) {
      assertThat(values).as(element.toString()).containsEntry(binding, value(property));
    }
  }

  private static String value(JsonNode property) {
    return property.path("value").asText();
  }

  private static Map<String, JsonNode> templates() throws IOException {
    Map<String, JsonNode> templates = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("element-templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        JsonNode template = new ObjectMapper().readTree(file.toFile());
        templates.put(template.path("id").asText(), template);
      }
    }
    return templates;
  }

  private static Document diagram(Example example) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(example.file().toFile());
  }
}
