package ai.welink.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperty;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatedTaskTest {

  private static final Path RESOURCES = Path.of("src/test/resources/embedded");
  private final TemplatedTask template = TemplatedTask.of(RESOURCES.resolve("template.json"));

  @Test
  void appliesDefaultsAndWhatIsFilledIn() {
    var task = template.with("name", "Ada").on(serviceTask());
    assertThat(inputs(task))
        .containsOnly(
            entry("person.name", "Ada"),
            entry("person.suffix", ""),
            entry("tone", "plain"),
            entry("repeat", "=false"));
    var definition = extension(task, ZeebeTaskDefinition.class);
    assertThat(definition.getType()).isEqualTo("test:greeter:1");
    assertThat(definition.getRetries()).isEqualTo("5");
    assertThat(headers(task)).containsOnly(entry("resultVariable", "said"));
    assertThat(extension(task, ZeebeProperties.class).getProperties())
        .extracting(ZeebeProperty::getName, ZeebeProperty::getValue)
        .containsExactly(tuple("owner", "tests"));
  }

  @Test
  void marksTheElementAsTheModelerDoes() {
    var xml = Bpmn.convertToString(model(template.with("name", "Ada").on(serviceTask())));
    assertThat(xml).contains("modelerTemplate=\"test.greeter\"", "modelerTemplateVersion=\"3\"");
  }

  @Test
  void keepsFeelAndMakesFeelOfWhatIsOnlyFeel() {
    var task =
        template
            .with("name", "=user.name")
            .with("because", "reason")
            .with("resultExpression", "={a: 1}")
            .on(serviceTask());
    assertThat(inputs(task))
        .contains(entry("person.name", "=user.name"), entry("because", "=reason"));
    assertThat(headers(task)).contains(entry("resultExpression", "={a: 1}"));
  }

  @Test
  void honoursConditions() {
    var repeated = template.with("name", "Ada").with("repeat", true);
    assertThat(inputs(repeated.on(serviceTask())))
        .contains(entry("repeat", "=true"), entry("times", "=2"))
        .doesNotContainKey("pause");
    assertThat(inputs(repeated.with("pause", 7).on(serviceTask()))).contains(entry("pause", "=7"));
  }

  @Test
  void refusesAFieldThatItsConditionHides() {
    var hidden = template.with("name", "Ada").with("times", 4);
    assertThatThrownBy(() -> hidden.on(serviceTask()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hides [times]");
    var cold = template.with("name", "Ada").with("repeat", true).with("tone", "cold");
    assertThatThrownBy(() -> cold.with("pause", 7).on(serviceTask()))
        .hasMessageContaining("hides [pause]");
  }

  @Test
  void refusesWhatTheModelerWouldNotOffer() {
    assertThatThrownBy(() -> template.with("nmae", "Ada"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no field \"nmae\"")
        .hasMessageContaining("name, title, suffix");
    assertThatThrownBy(() -> template.with("tone", "angry")).hasMessageContaining("\"tone\"");
    assertThat(inputs(template.with("name", "a").with("tone", "=t").on(serviceTask())))
        .contains(entry("tone", "=t"));
  }

  @Test
  void refusesToLeaveOutARequiredFieldUnlessItIsEmptiedOnPurpose() {
    assertThatThrownBy(() -> template.on(serviceTask()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("requires \"name\"");
    assertThat(inputs(template.with("name", "").on(serviceTask())))
        .contains(entry("person.name", ""));
  }

  @Test
  void theEngineTakesWhatItMakesAndReadsABlankFieldAsNull() {
    var receiver = TemplatedTask.of(RESOURCES.resolve("event-template.json"));
    try (EmbeddedEngine engine = EmbeddedEngine.start()) {
      engine.deploy(
          Bpmn.createExecutableProcess("templated")
              .startEvent()
              .intermediateCatchEvent("event", event -> receiver.with("who", "name").on(event))
              .receiveTask("task", task -> receiver.with("who", "=name").on(task))
              .serviceTask("job", task -> template.with("name", "=name").on(task))
              .endEvent()
              .done());
      ProcessView view = engine.createInstance("templated", Map.of("name", "Ada"));
      engine.publishMessage("greeting", "Ada", Duration.ofHours(1), Map.of("word", "Hi"));
      engine.publishMessage("greeting", "Ada", Duration.ofHours(1), Map.of("word", "Ho"));
      view.awaitActivated("job");
      assertThat(view.variable("heard").textValue()).isEqualTo("Ho");
      assertThat(view.localVariable("job", "person").toString())
          .isEqualTo("{\"name\":\"Ada\",\"suffix\":null}");
      assertThat(view.job("job").retries()).isEqualTo(5);
    }
  }

  private static ServiceTaskBuilder serviceTask() {
    return Bpmn.createExecutableProcess("process").startEvent().serviceTask("task");
  }

  private static BpmnModelInstance model(ServiceTaskBuilder task) {
    return task.endEvent().done();
  }

  private static Map<String, String> inputs(ServiceTaskBuilder task) {
    return extension(task, ZeebeIoMapping.class).getInputs().stream()
        .collect(Collectors.toMap(ZeebeInput::getTarget, TemplatedTaskTest::source));
  }

  private static String source(ZeebeInput input) {
    return Objects.requireNonNullElse(input.getSource(), "");
  }

  private static Map<String, String> headers(ServiceTaskBuilder task) {
    return extension(task, ZeebeTaskHeaders.class).getHeaders().stream()
        .collect(Collectors.toMap(each -> each.getKey(), each -> each.getValue()));
  }

  private static <T extends BpmnModelElementInstance> T extension(
      ServiceTaskBuilder task, Class<T> type) {
    return task.getElement().getSingleExtensionElement(type);
  }
}
