package ai.welink.camunda.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An element of a diagram that was made with an element template, and what it holds of it. */
record TemplatedElement(Element element) {

  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  private static final String CORRELATION_KEY =
      "bpmn:Message#zeebe:subscription#property correlationKey";
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  static List<TemplatedElement> in(Document diagram) {
    return all(diagram.getElementsByTagNameNS(BPMN, "*"))
        .filter(each -> each.hasAttributeNS(ZEEBE, "modelerTemplateVersion"))
        .map(TemplatedElement::new)
        .toList();
  }

  String template() {
    return element.getAttributeNS(ZEEBE, "modelerTemplate");
  }

  String version() {
    return element.getAttributeNS(ZEEBE, "modelerTemplateVersion");
  }

  String icon() {
    return element.getAttributeNS(ZEEBE, "modelerTemplateIcon");
  }

  /** The value for each binding of the template that the element holds. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    own("taskDefinition").forEach(each -> putAttributes(values, each));
    own("input").forEach(each -> put(values, "zeebe:input", each, "target", "source"));
    own("output").forEach(each -> put(values, "zeebe:output", each, "source", "target"));
    own("header").forEach(each -> put(values, "zeebe:taskHeader", each, "key", "value"));
    putMessage(values);
    return values;
  }

  /** How {@link #values()} names a binding. */
  static String nameOf(JsonNode binding) {
    String key =
        Stream.of("property", "name", "source", "key")
            .filter(binding::has)
            .map(each -> binding.path(each).asText())
            .findFirst()
            .orElseThrow();
    return binding.path("type").asText() + " " + key;
  }

  private Stream<Element> own(String name) {
    return all(element.getElementsByTagNameNS(ZEEBE, name));
  }

  private static void putAttributes(Map<String, String> values, Element definition) {
    values.put("zeebe:taskDefinition type", definition.getAttribute("type"));
    values.put("zeebe:taskDefinition retries", definition.getAttribute("retries"));
  }

  private static void put(
      Map<String, String> values, String binding, Element each, String key, String value) {
    values.put(binding + " " + each.getAttribute(key), each.getAttribute(value));
  }

  private void putMessage(Map<String, String> values) {
    all(element.getElementsByTagNameNS(BPMN, "messageEventDefinition"))
        .map(each -> each.getAttribute("messageRef"))
        .flatMap(this::messages)
        .forEach(message -> putMessage(values, message));
  }

  private Stream<Element> messages(String id) {
    return all(element.getOwnerDocument().getElementsByTagNameNS(BPMN, "message"))
        .filter(each -> each.getAttribute("id").equals(id));
  }

  private static void putMessage(Map<String, String> values, Element message) {
    values.put("bpmn:Message#property name", message.getAttribute("name"));
    all(message.getElementsByTagNameNS(ZEEBE, "subscription"))
        .map(each -> each.getAttribute("correlationKey"))
        .forEach(key -> values.put(CORRELATION_KEY, key));
  }

  private static Stream<Element> all(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(each -> (Element) nodes.item(each));
  }

  @Override
  public String toString() {
    return element.getAttribute("id");
  }
}
