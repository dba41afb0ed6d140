package ai.welink.camunda.templates;

import ai.welink.camunda.outbound.GetRequestStatus;
import ai.welink.camunda.outbound.SendMessageToRecruiterThread;
import ai.welink.camunda.outbound.SendMessageToSalesNavigatorThread;
import ai.welink.camunda.outbound.SendMessageToThread;
import ai.welink.camunda.outbound.StopReplyTracking;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.api.GeneratorConfiguration;
import io.camunda.connector.generator.java.ClassBasedTemplateGenerator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The templates of the connector functions: generated from the classes, then completed. */
final class ConnectorTemplates {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Class<?>> FUNCTIONS = new LinkedHashMap<>();

  static {
    FUNCTIONS.put("send-message-to-thread", SendMessageToThread.class);
    FUNCTIONS.put(
        "send-message-to-sales-navigator-thread", SendMessageToSalesNavigatorThread.class);
    FUNCTIONS.put("send-message-to-recruiter-thread", SendMessageToRecruiterThread.class);
    FUNCTIONS.put("get-request-status", GetRequestStatus.class);
    FUNCTIONS.put("stop-reply-tracking", StopReplyTracking.class);
  }

  private ConnectorTemplates() {}

  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> templates = new LinkedHashMap<>();
    FUNCTIONS.forEach((name, function) -> templates.put(name, template(function)));
    return templates;
  }

  /** The icon of all templates, as a data URI in a template's form. */
  static JsonNode icon() {
    return template(GetRequestStatus.class).get("icon");
  }

  private static ObjectNode template(Class<?> function) {
    ObjectNode template =
        JSON.valueToTree(
            new ClassBasedTemplateGenerator()
                .generate(function, GeneratorConfiguration.DEFAULT)
                .getFirst());
    template.withArray("groups").forEach(group -> openUnlessSaid((ObjectNode) group));
    for (JsonNode property : template.withArray("properties")) {
      CommonFields.complete((ObjectNode) property, function);
    }
    return template;
  }

  private static void openUnlessSaid(ObjectNode group) {
    boolean ours = !"connector,output,error,retries".contains(group.get("id").asText());
    if (!group.has("openByDefault")) {
      group.put("openByDefault", ours);
    }
  }
}
