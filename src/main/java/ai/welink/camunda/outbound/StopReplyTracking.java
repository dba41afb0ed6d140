package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Tracking;
import ai.welink.camunda.api.WeLinkApi;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;

/** Stops WeLink from looking for replies in a thread. Safe to repeat at will. */
@OutboundConnector(
    name = "WeLink Stop Reply Tracking",
    type = StopReplyTracking.TYPE,
    inputVariables = {"authentication", "accountId", "threadId"})
@ElementTemplate(
    id = "ai.welink.stop-reply-tracking.v1",
    name = "WeLink: Stop Reply Tracking",
    version = 1,
    engineVersion = "^8.8",
    description = "Stop looking for replies in a LinkedIn conversation",
    documentationRef = "https://apidocs.we-link.ai/api/v1",
    icon = "welink-icon.svg",
    inputDataClass = TrackingInput.class,
    outputDataClass = TrackingResult.class,
    defaultResultVariable = "welinkTracking",
    metadata = @Metadata(keywords = {"linkedin", "reply", "tracking", "welink"}),
    propertyGroups = {
      @PropertyGroup(
          id = "authentication",
          label = "Access to WeLink",
          tooltip = Fields.ACCESS_HELP),
      @PropertyGroup(id = "conversation", label = "Conversation")
    })
public final class StopReplyTracking implements OutboundConnectorFunction {

  /** The job type. */
  public static final String TYPE = "ai.welink:stop-reply-tracking:1";

  private final WeLinkApi api;

  /**
   * @param api WeLink
   */
  public StopReplyTracking(WeLinkApi api) {
    this.api = api;
  }

  /**
   * Stops every tracker of the thread.
   *
   * @return a {@link TrackingResult}
   * @throws io.camunda.connector.api.error.ConnectorInputException if a field breaks its rule
   * @throws io.camunda.connector.api.error.ConnectorException if WeLink refuses, or can't be
   *     reached; a tracker may still be running
   */
  @Override
  public Object execute(OutboundConnectorContext context) throws Exception {
    return ConnectorErrors.atTheEdge(() -> stop(Inputs.of(context.getJobContext())));
  }

  private TrackingResult stop(Inputs inputs) {
    String threadId = inputs.required("threadId");
    inputs.refuseSecretsIn("threadId");
    Tracking tracking =
        api.stopTracking(inputs.required("accountId"), threadId, inputs.credentials());
    return switch (tracking) {
      case Tracking.Stopped stopped -> TrackingResult.of(threadId, stopped.trackers());
      case Tracking.Failed failed -> throw ConnectorErrors.failed(failed.failure());
    };
  }
}
