package ai.welink.camunda.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.client.impl.response.ActivatedJobImpl;
import io.camunda.connector.runtime.core.ConnectorResultHandler;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Map;

/** Makes of a designed process the job that the engine would hand to a worker. */
final class Jobs {

  private static final String VALUE = "value";
  private static final ConnectorResultHandler FEEL = new ConnectorResultHandler(HandlerParts.JSON);

  private Jobs() {}

  static ActivatedJob of(BpmnModelInstance process, Map<String, String> variables) {
    ObjectNode local = JsonNodeFactory.instance.objectNode();
    process
        .getModelElementsByType(ZeebeInput.class)
        .forEach(input -> put(local, input.getTarget(), value(input.getSource(), variables)));
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    process
        .getModelElementsByType(ZeebeHeader.class)
        .forEach(header -> headers.put(header.getKey(), header.getValue()));
    String type =
        process.getModelElementsByType(ZeebeTaskDefinition.class).iterator().next().getType();
    return new ActivatedJobImpl(
        new CamundaObjectMapper(),
        GatewayOuterClass.ActivatedJob.newBuilder()
            .setKey(1)
            .setType(type)
            .setElementInstanceKey(2)
            .setProcessInstanceKey(3)
            .setBpmnProcessId(Designed.PROCESS)
            .setElementId("send")
            .setRetries(3)
            .setTenantId("<default>")
            .setCustomHeaders(headers.toString())
            .setVariables(local.toString())
            .build());
  }

  private static Object value(String source, Map<String, String> variables) {
    if (!source.startsWith("=")) {
      return source;
    }
    String named = "={%s: %s}".formatted(VALUE, source.substring(1));
    return FEEL.createOutputVariables(variables, null, named).get(VALUE);
  }

  private static void put(ObjectNode local, String target, Object value) {
    ObjectNode place = local;
    String[] steps = target.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      place = place.withObjectProperty(steps[i]);
    }
    place.set(steps[steps.length - 1], HandlerParts.JSON.valueToTree(value));
  }
}
