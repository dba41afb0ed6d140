package ai.welink.camunda.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The templates of the events that the webhook receiver feeds. */
final class EventTemplates {

  private static final String DOCUMENTATION = "https://apidocs.we-link.ai/api/v1";

  private record Element(String file, String name, String hint, String type, boolean event) {}

  private record Event(
      String file,
      String name,
      String message,
      String description,
      String keyLabel,
      String keyDescription,
      String keyHelp,
      String keyDefault,
      String variable,
      String variableDescription,
      String variableHelp,
      String keyword) {}

  private static final Element[] ELEMENTS = {
    new Element("catch-event", "", "", "bpmn:IntermediateCatchEvent", true),
    new Element(
        "boundary-event",
        " (boundary)",
        ", while another task is under way",
        "bpmn:BoundaryEvent",
        true),
    new Element(
        "receive-task", " (task)", ", as a task that can carry a timer", "bpmn:ReceiveTask", false)
  };

  private static final Event RESULT =
      new Event(
          "await-message-result",
          "WeLink: Await Message Result",
          "welink-message-result",
          "Wait until WeLink tells what became of a message",
          "Request ID",
          "The message to wait for, by the request_id in the result of the task that sent it.",
          "Leave it as it is unless you have renamed the send task's result variable. Needs WeLink's"
              + " webhook, which whoever runs the connectors sets up once.",
          "=welinkMessage.request_id",
          "welinkResult",
          "The process variable that gets status (SENT or FAILED), request_id, message_id and"
              + " sent_at, or error (such as WELINK_ACCOUNT_RESTRICTED) and message.",
          "Branch on it with a gateway, for example by <code>welinkResult.status = \"SENT\"</code>. A"
              + " failure comes here too, and as no BPMN error.",
          "result");

  private static final Event REPLY =
      new Event(
          "await-reply",
          "WeLink: Await Reply",
          "welink-reply",
          "Wait for a reply in a LinkedIn conversation whose replies are tracked",
          "Thread ID",
          "The LinkedIn conversation to wait for, by the same id as in the task that sends.",
          "Leave it as it is unless you have renamed the send task's result variable. Needs Track"
              + " replies in that task, and WeLink's webhook, which whoever runs the connectors sets"
              + " up once.",
          "=welinkMessage.thread_id",
          "welinkReply",
          "The process variable that gets thread_id, message_id, text and what else WeLink tells"
              + " about the reply.",
          "Later steps read it: <code>welinkReply.text</code> is what the other person wrote.",
          "reply");

  private EventTemplates() {}

  static Map<String, ObjectNode> all(JsonNode icon) {
    Map<String, ObjectNode> templates = new LinkedHashMap<>();
    for (Event event : new Event[] {RESULT, REPLY}) {
      for (Element element : ELEMENTS) {
        ObjectNode template = template(event, element);
        template.set("icon", icon);
        templates.put(event.file() + "-" + element.file(), template);
      }
    }
    return templates;
  }

  private static ObjectNode template(Event event, Element element) {
    ObjectNode template =
        object()
            .put(
                "$schema",
                "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json")
            .put("name", event.name() + element.name())
            .put("id", "ai.welink." + event.file() + "." + element.file() + ".v1")
            .put("description", event.description() + element.hint())
            .put("documentationRef", DOCUMENTATION)
            .put("version", 1);
    template.set("metadata", object().set("keywords", keywords(event)));
    template.set("category", object().put("id", "connectors").put("name", "Connectors"));
    template.set("appliesTo", appliesTo(element));
    template.set("elementType", elementType(element));
    template.set("engines", object().put("camunda", "^8.8"));
    template.set("groups", groups());
    template.set("properties", properties(event));
    return template;
  }

  private static ArrayNode keywords(Event event) {
    return array().add("linkedin").add(event.keyword()).add("webhook").add("welink");
  }

  private static ArrayNode appliesTo(Element element) {
    return switch (element.type()) {
      case "bpmn:IntermediateCatchEvent" ->
          array().add("bpmn:IntermediateCatchEvent").add("bpmn:IntermediateThrowEvent");
      case "bpmn:ReceiveTask" -> array().add("bpmn:Task");
      default -> array().add(element.type());
    };
  }

  private static ObjectNode elementType(Element element) {
    ObjectNode type = object().put("value", element.type());
    return element.event() ? type.put("eventDefinition", "bpmn:MessageEventDefinition") : type;
  }

  private static ArrayNode groups() {
    return array()
        .add(object().put("id", "wait").put("label", "What to wait for").put("openByDefault", true))
        .add(
            object().put("id", "output").put("label", "Output mapping").put("openByDefault", true));
  }

  private static ArrayNode properties(Event event) {
    return array().add(messageName(event)).add(correlationKey(event)).add(variable(event));
  }

  private static ObjectNode messageName(Event event) {
    ObjectNode property =
        object().put("id", "messageName").put("type", "Hidden").put("value", event.message());
    property.set("binding", object().put("type", "bpmn:Message#property").put("name", "name"));
    return property;
  }

  private static ObjectNode correlationKey(Event event) {
    ObjectNode property =
        object()
            .put("id", "correlationKey")
            .put("label", event.keyLabel())
            .put("description", event.keyDescription())
            .put("tooltip", event.keyHelp())
            .put("type", "String")
            .put("feel", "required")
            .put("value", event.keyDefault())
            .put("group", "wait");
    property.set("constraints", object().put("notEmpty", true));
    property.set(
        "binding",
        object()
            .put("type", "bpmn:Message#zeebe:subscription#property")
            .put("name", "correlationKey"));
    return property;
  }

  private static ObjectNode variable(Event event) {
    ObjectNode property =
        object()
            .put("id", "resultVariable")
            .put("label", "Result variable")
            .put("description", event.variableDescription())
            .put("tooltip", event.variableHelp())
            .put("type", "String")
            .put("value", event.variable())
            .put("group", "output");
    property.set("constraints", object().put("notEmpty", true));
    property.set(
        "binding", object().put("type", "zeebe:output").put("source", "=" + event.variable()));
    return property;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
