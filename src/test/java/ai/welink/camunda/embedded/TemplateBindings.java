package ai.welink.camunda.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.ZeebeJobWorkerPropertiesBuilder;
import io.camunda.zeebe.model.bpmn.builder.ZeebePropertiesBuilder;
import io.camunda.zeebe.model.bpmn.builder.ZeebeVariablesMappingBuilder;
import io.camunda.zeebe.model.bpmn.builder.zeebe.MessageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes the values of a template's fields to where the template binds them. */
final class TemplateBindings {

  private final AbstractFlowNodeBuilder<?, ?> element;
  private final ZeebeVariablesMappingBuilder<?> mappings;
  private final ZeebePropertiesBuilder<?> properties;
  private final List<Consumer<MessageBuilder>> messageParts = new ArrayList<>();
  private ZeebeJobWorkerPropertiesBuilder<?> job;

  <
          B extends
              AbstractFlowNodeBuilder<?, ?> & ZeebeVariablesMappingBuilder<?>
                  & ZeebePropertiesBuilder<?>>
      TemplateBindings(B element) {
    this.element = element;
    this.mappings = element;
    this.properties = element;
  }

  TemplateBindings asJob(ZeebeJobWorkerPropertiesBuilder<?> job) {
    this.job = job;
    return this;
  }

  /** The message as it was put together; does nothing if the template has none. */
  void writeMessage(Consumer<Consumer<MessageBuilder>> target) {
    if (!messageParts.isEmpty()) {
      target.accept(message -> messageParts.forEach(part -> part.accept(message)));
    }
  }

  void write(TemplateProperty property, JsonNode value) {
    if (!TemplateProperty.isBlank(value) || !property.isLeftOutWhenBlank()) {
      write(property.bindingType(), property.binding(), property.written(value));
    }
  }

  private void write(String type, JsonNode at, String value) {
    switch (type) {
      case "zeebe:input" -> mappings.zeebeInput(value, name(at));
      case "zeebe:output" -> mappings.zeebeOutput(at.path("source").asText(), value);
      case "zeebe:property" -> properties.zeebeProperty(name(at), value);
      case "zeebe:taskHeader" -> job(type).zeebeTaskHeader(at.path("key").asText(), value);
      case "zeebe:taskDefinition:type" -> job(type).zeebeJobType(value);
      case "zeebe:taskDefinition" -> writeDefinition(at.path("property").asText(), value);
      case "bpmn:Message#property" -> messageParts.add(message -> message.name(value));
      case "bpmn:Message#zeebe:subscription#property" ->
          messageParts.add(message -> message.zeebeCorrelationKey(value));
      case "property" -> writeAttribute(name(at), value);
      default -> throw new IllegalArgumentException("No such binding here: " + type);
    }
  }

  private void writeDefinition(String property, String value) {
    switch (property) {
      case "type" -> job(property).zeebeJobType(value);
      case "retries" -> job(property).zeebeJobRetries(value);
      default -> throw new IllegalArgumentException("No such task definition: " + property);
    }
  }

  private void writeAttribute(String name, String value) {
    element.getElement().setAttributeValue(name, value);
  }

  private ZeebeJobWorkerPropertiesBuilder<?> job(String binding) {
    return Objects.requireNonNull(job, binding + " is for an element that a worker does");
  }

  private static String name(JsonNode binding) {
    return binding.path("name").asText();
  }
}
