package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.SendOnce;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;

/** Sends a LinkedIn message into a Sales Navigator thread, once. */
@OutboundConnector(
    name = "WeLink Send Message to Sales Navigator Thread",
    type = SendMessageToSalesNavigatorThread.TYPE,
    inputVariables = {
      "authentication",
      "accountId",
      "threadId",
      "message",
      "trackReply",
      "frequency",
      "waitForResult",
      "giveUpAfter",
      Carried.STATE,
      Carried.CLAIM,
      Carried.LOST
    })
@ElementTemplate(
    id = "ai.welink.send-message-to-sales-navigator-thread.v1",
    name = "WeLink: Send Message to Sales Navigator Thread",
    version = 1,
    engineVersion = "^8.8",
    description = "Send a LinkedIn message into an existing Sales Navigator conversation",
    documentationRef = "https://apidocs.we-link.ai/api-reference/send-message-to-thread",
    icon = "welink-icon.svg",
    inputDataClass = ThreadInput.class,
    outputDataClass = SendResult.class,
    defaultResultVariable = "welinkMessage",
    metadata =
        @Metadata(keywords = {"linkedin", "message", "sales navigator", "outreach", "welink"}),
    propertyGroups = {
      @PropertyGroup(
          id = "authentication",
          label = "Access to WeLink",
          tooltip = Fields.ACCESS_HELP),
      @PropertyGroup(id = "conversation", label = "Conversation"),
      @PropertyGroup(id = "message", label = "Message"),
      @PropertyGroup(id = "tracking", label = "Reply tracking", openByDefault = false),
      @PropertyGroup(id = "waiting", label = "LinkedIn's answer")
    })
public final class SendMessageToSalesNavigatorThread implements OutboundConnectorFunction {

  /** The job type. */
  public static final String TYPE = "ai.welink:send-message-to-sales-navigator-thread:1";

  private final SendTaskRunner runner;

  /**
   * @param sendOnce what all sends share
   */
  public SendMessageToSalesNavigatorThread(SendOnce sendOnce) {
    this.runner = new SendTaskRunner(Endpoint.SALES_NAVIGATOR_THREAD, sendOnce, ThreadInput::of);
  }

  /**
   * Makes the next step of the send.
   *
   * @return a {@link SendResult}
   * @throws io.camunda.connector.api.error.ConnectorInputException if a field breaks its rule, or a
   *     person has to decide; the job fails at once, and no call is made
   * @throws io.camunda.connector.api.error.ConnectorRetryException if the job is to come again
   * @throws io.camunda.connector.api.error.ConnectorException if WeLink refused or nothing came of
   *     it, with a code {@code WELINK_…}
   */
  @Override
  public Object execute(OutboundConnectorContext context) throws Exception {
    return runner.run(context);
  }
}
