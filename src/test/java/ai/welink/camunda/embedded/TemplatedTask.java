package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.builder.AbstractCatchEventBuilder;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.AbstractJobWorkerTaskBuilder;
import io.camunda.zeebe.model.bpmn.builder.AbstractReceiveTaskBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a designer gets who picks an element template in the Modeler and fills in some fields.
 *
 * <pre>{@code
 * .serviceTask("send", task -> TemplatedTask.named("send-message-to-thread")
 *     .with("threadId", "t-1").with("message", "=text").on(task))
 * }</pre>
 *
 * Fields are told apart by their ids. What the Modeler would not let through is refused: a field
 * that the template does not have or that its condition hides, a required one that is missing, a
 * value that is not among the choices. Patterns are not checked.
 */
public final class TemplatedTask {

  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

  private final JsonNode template;
  private final List<TemplateProperty> properties;
  private final Map<String, JsonNode> filledIn;

  private TemplatedTask(JsonNode template, Map<String, JsonNode> filledIn) {
    this.template = template;
    this.properties =
        StreamSupport.stream(template.path("properties").spliterator(), false)
            .map(TemplateProperty::new)
            .toList();
    this.filledIn = filledIn;
  }

  /** A template of this project, {@code element-templates/<name>.json}. */
  public static TemplatedTask named(String name) {
    return of(Path.of("element-templates", name + ".json"));
  }

  /** A template from a file that holds one, or a list of one. */
  public static TemplatedTask of(Path file) {
    try {
      return of(Json.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template, or a list of one, as JSON. */
  public static TemplatedTask of(JsonNode json) {
    return new TemplatedTask(json.isArray() ? json.get(0) : json, Map.of());
  }

  /**
   * Fills in a field: text (FEEL begins with {@code =}), a number or a boolean; blank empties it.
   *
   * @throws IllegalArgumentException if the template has no such field or does not offer the value
   */
  public TemplatedTask with(String id, Object value) {
    JsonNode json = Json.MAPPER.valueToTree(Objects.requireNonNull(value, id));
    if (properties.stream().noneMatch(each -> each.id().equals(id) && each.accepts(json))) {
      throw new IllegalArgumentException(
          "%s has no field \"%s\" that takes %s; it has %s"
              .formatted(template.path("id"), id, json, ids()));
    }
    Map<String, JsonNode> more = new HashMap<>(filledIn);
    more.put(id, json);
    return new TemplatedTask(template, more);
  }

  /**
   * Applies the template to a service task, or another task that a worker does.
   *
   * @throws IllegalStateException if a required field is missing, or one was filled in that its
   *     condition hides
   */
  public <B extends AbstractJobWorkerTaskBuilder<B, ?>> B on(B task) {
    apply(task, new TemplateBindings(task).asJob(task));
    return task;
  }

  /** Applies the template to a receive task, see {@link #on(AbstractJobWorkerTaskBuilder)}. */
  public <B extends AbstractReceiveTaskBuilder<B>> B on(B task) {
    apply(task, new TemplateBindings(task)).writeMessage(task::message);
    return task;
  }

  /** Applies the template to an event, see {@link #on(AbstractJobWorkerTaskBuilder)}. */
  public <B extends AbstractCatchEventBuilder<B, ?>> B on(B event) {
    apply(event, new TemplateBindings(event)).writeMessage(event::message);
    return event;
  }

  private TemplateBindings apply(AbstractFlowNodeBuilder<?, ?> element, TemplateBindings bindings) {
    TemplateValues values = new TemplateValues(properties, filledIn);
    List<TemplateProperty> active = values.active();
    refuseWhatIsHidden(active);
    active.forEach(each -> bindings.write(each, checked(each, values)));
    mark(element);
    return bindings;
  }

  private void refuseWhatIsHidden(List<TemplateProperty> active) {
    var there = active.stream().map(TemplateProperty::id).collect(Collectors.toSet());
    var hidden = new TreeSet<>(filledIn.keySet());
    hidden.removeAll(there);
    if (!hidden.isEmpty()) {
      throw new IllegalStateException(
          "%s hides %s, given what else is filled in".formatted(template.path("id"), hidden));
    }
  }

  private JsonNode checked(TemplateProperty property, TemplateValues values) {
    JsonNode value = values.valueOf(property);
    boolean untouched = !filledIn.containsKey(property.id());
    if (untouched && property.isRequired() && TemplateProperty.isBlank(value)) {
      throw new IllegalStateException(
          "%s requires \"%s\"".formatted(template.path("id"), property.id()));
    }
    return value;
  }

  private void mark(AbstractFlowNodeBuilder<?, ?> builder) {
    var element = builder.getElement();
    element.setAttributeValueNs(ZEEBE, "modelerTemplate", template.path("id").asText());
    if (template.has("version")) {
      element.setAttributeValueNs(
          ZEEBE, "modelerTemplateVersion", template.path("version").asText());
    }
  }

  private List<String> ids() {
    return properties.stream()
        .filter(TemplateProperty::isVisible)
        .map(TemplateProperty::id)
        .toList();
  }
}
