package ai.welink.camunda.outbound;

import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentReference;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A job as a runtime hands it to a function: variables and keys, nothing else. */
record Job(long elementInstanceKey, ObjectNode variables)
    implements OutboundConnectorContext, JobContext {

  private static final String MESSAGE = "Hello Ada";

  /** With key and secret, and nothing else. */
  static Job empty() {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    variables
        .putObject("authentication")
        .put("apiKey", "the-api-key")
        .put("apiSecret", "the-api-secret");
    return new Job(1, variables);
  }

  /** What a thread task needs, and a recruiter task, and the two others. */
  static Job filledIn() {
    return empty()
        .with("accountId", "acc-1")
        .with("threadId", "t-1")
        .with("message", MESSAGE)
        .with("profileId", "p-1")
        .with("contractId", "c-1")
        .with("seatId", "s-1")
        .with("requestId", "r-1");
  }

  /** With a field, such as {@code authentication.apiKey}; the value as JSON would hold it. */
  Job with(String field, Object value) {
    ObjectNode changed = variables.deepCopy();
    int dot = field.indexOf('.');
    ObjectNode place = dot < 0 ? changed : (ObjectNode) changed.path(field.substring(0, dot));
    place.set(field.substring(dot + 1), JsonNodeFactory.instance.pojoNode(value));
    return new Job(elementInstanceKey, plain(changed));
  }

  /** Without a field. */
  Job without(String field) {
    ObjectNode changed = variables.deepCopy();
    int dot = field.indexOf('.');
    ObjectNode place = dot < 0 ? changed : (ObjectNode) changed.path(field.substring(0, dot));
    place.remove(field.substring(dot + 1));
    return new Job(elementInstanceKey, changed);
  }

  private static ObjectNode plain(ObjectNode node) {
    return (ObjectNode) WeLinkJson.read(WeLinkJson.write(node)).orElseThrow();
  }

  @Override
  public JobContext getJobContext() {
    return this;
  }

  @Override
  public String getVariables() {
    return new String(WeLinkJson.write(variables), StandardCharsets.UTF_8);
  }

  @Override
  public long getElementInstanceKey() {
    return elementInstanceKey;
  }

  @Override
  public String getTenantId() {
    return "<default>";
  }

  @Override
  public <T> T bindVariables(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, String> getCustomHeaders() {
    return Map.of();
  }

  @Override
  public String getType() {
    return "type";
  }

  @Override
  public long getProcessInstanceKey() {
    return 2;
  }

  @Override
  public String getBpmnProcessId() {
    return "process";
  }

  @Override
  public int getProcessDefinitionVersion() {
    return 1;
  }

  @Override
  public long getProcessDefinitionKey() {
    return 3;
  }

  @Override
  public String getElementId() {
    return "task";
  }

  @Override
  public Document resolve(DocumentReference reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Document create(DocumentCreationRequest request) {
    throw new UnsupportedOperationException();
  }
}
