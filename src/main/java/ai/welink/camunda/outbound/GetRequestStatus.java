package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.WeLinkApi;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;

/** Asks WeLink for the result of a request. Safe to repeat at will. */
@OutboundConnector(
    name = "WeLink Get Request Status",
    type = GetRequestStatus.TYPE,
    inputVariables = {"authentication", "requestId"})
@ElementTemplate(
    id = "ai.welink.get-request-status.v1",
    name = "WeLink: Get Request Status",
    version = 1,
    engineVersion = "^8.8",
    description = "Ask what became of a message that WeLink has accepted",
    documentationRef = "https://apidocs.we-link.ai/api/v1",
    icon = "welink-icon.svg",
    inputDataClass = RequestInput.class,
    outputDataClass = RequestStatus.class,
    defaultResultVariable = "welinkRequest",
    metadata = @Metadata(keywords = {"linkedin", "status", "result", "welink"}),
    propertyGroups = {
      @PropertyGroup(
          id = "authentication",
          label = "Access to WeLink",
          tooltip = Fields.ACCESS_HELP),
      @PropertyGroup(id = "request", label = "Request")
    })
public final class GetRequestStatus implements OutboundConnectorFunction {

  /** The job type. */
  public static final String TYPE = "ai.welink:get-request-status:1";

  private final WeLinkApi api;

  /**
   * @param api WeLink
   */
  public GetRequestStatus(WeLinkApi api) {
    this.api = api;
  }

  /**
   * Asks once.
   *
   * @return a {@link RequestStatus}: {@code SENT} or {@code PENDING}
   * @throws io.camunda.connector.api.error.ConnectorInputException if a field breaks its rule
   * @throws io.camunda.connector.api.error.ConnectorException if the request has failed, is not
   *     known ({@code WELINK_NOT_FOUND}), or WeLink gives no answer ({@code WELINK_UNREACHABLE},
   *     {@code WELINK_RATE_LIMITED})
   */
  @Override
  public Object execute(OutboundConnectorContext context) throws Exception {
    return ConnectorErrors.atTheEdge(() -> ask(Inputs.of(context.getJobContext())));
  }

  private RequestStatus ask(Inputs inputs) {
    String requestId = inputs.required("requestId");
    inputs.refuseSecretsIn("requestId");
    Lookup lookup = api.lookUp(requestId, inputs.credentials());
    return switch (lookup) {
      case Lookup.Found found -> RequestStatus.sent(requestId, found.answer());
      case Lookup.Pending pending ->
          RequestStatus.pending(requestId, pending.status(), pending.answer());
      case Lookup.Failed failed -> throw ConnectorErrors.failed(failed.failure());
      case Lookup.NotKnown unknown -> throw ConnectorErrors.failed(unknown.reason());
      case Lookup.NotNow notNow -> throw ConnectorErrors.failed(notNow.reason());
    };
  }
}
