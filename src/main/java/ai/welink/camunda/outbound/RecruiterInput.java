package ai.welink.camunda.outbound;

import ai.welink.camunda.api.SendRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** The fields of a message into a Recruiter thread. */
record RecruiterInput(
    Authentication authentication,
    @NotBlank
        @TemplateProperty(
            label = "Contract ID",
            group = "seat",
            feel = FeelMode.optional,
            description = "The LinkedIn Recruiter contract that the seat belongs to, by its id.",
            tooltip = "Whoever manages your LinkedIn Recruiter licences knows it.")
        String contractId,
    @NotBlank
        @TemplateProperty(
            label = "Seat ID",
            group = "seat",
            feel = FeelMode.optional,
            description =
                "The Recruiter seat that sends, by its id. One message at a time is sent per seat.",
            tooltip = "LinkedIn allows one session per seat, so further messages wait their turn.")
        String seatId,
    @TemplateProperty(
            label = "Account ID",
            group = "seat",
            optional = true,
            feel = FeelMode.optional,
            description = Fields.ACCOUNT_ID + " Leave it empty unless WeLink asks for it.",
            tooltip = Fields.ACCOUNT_ID_HELP)
        String accountId,
    @NotBlank
        @TemplateProperty(
            label = "Profile ID",
            group = "conversation",
            feel = FeelMode.optional,
            description = "The person who gets the message, by the id of the LinkedIn profile.",
            tooltip =
                "It mostly comes from a process variable. Switch on fx then:"
                    + " <code>candidate.profile_id</code>.")
        String profileId,
    @NotBlank
        @TemplateProperty(
            label = "Thread ID",
            group = "conversation",
            feel = FeelMode.optional,
            description = Fields.THREAD_ID,
            tooltip = Fields.THREAD_ID_HELP)
        String threadId,
    @TemplateProperty(
            label = "Subject",
            group = "message",
            optional = true,
            feel = FeelMode.optional,
            description = "The subject line of the message. Empty: it has none.",
            tooltip =
                "Recruiter shows it above the message. To take it from a process variable, switch on"
                    + " fx: <code>campaign.subject</code>.")
        String subject,
    @NotBlank
        @TemplateProperty(
            label = "Message",
            group = "message",
            type = PropertyType.Text,
            feel = FeelMode.optional,
            description = Fields.MESSAGE,
            tooltip = Fields.MESSAGE_HELP)
        String message,
    @TemplateProperty(
            label = Fields.WAIT_LABEL,
            group = "waiting",
            defaultValue = "true",
            defaultValueType = DefaultValueType.Boolean,
            description = Fields.WAIT,
            tooltip = Fields.WAIT_HELP)
        Boolean waitForResult,
    @NotBlank
        @Pattern(regexp = Fields.DURATION_PATTERN, message = Fields.DURATION_RULE)
        @TemplateProperty(
            label = "Give up after",
            group = "waiting",
            feel = FeelMode.optional,
            defaultValue = Fields.DEFAULT_GIVE_UP,
            description = Fields.GIVE_UP,
            tooltip = Fields.GIVE_UP_HELP)
        String giveUpAfter)
    implements MessageInput {

  static RecruiterInput of(Inputs inputs) {
    return new RecruiterInput(
        null,
        inputs.required("contractId"),
        inputs.required("seatId"),
        inputs.optional("accountId"),
        inputs.required("profileId"),
        inputs.required("threadId"),
        inputs.optional("subject"),
        inputs.required("message"),
        inputs.flag("waitForResult", true),
        inputs.duration("giveUpAfter", MessageInput.DEFAULT_GIVE_UP).toString());
  }

  /** The body in the order of WeLink's endpoint page; what is not given is absent. */
  @Override
  public ObjectNode body() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("profile_id", profileId)
            .put("thread_id", threadId)
            .put("contract_id", contractId)
            .put(SendRequest.MESSAGE, message)
            .put("seat_id", seatId);
    putIfGiven(body, SendRequest.SUBJECT, subject);
    putIfGiven(body, "accountId", accountId);
    return body;
  }

  private static void putIfGiven(ObjectNode body, String name, String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  @Override
  public boolean waits() {
    return waitForResult;
  }

  @Override
  public Duration patience() {
    return Duration.parse(giveUpAfter);
  }

  @Override
  public String seat() {
    return contractId + "/" + seatId;
  }

  @Override
  public String toString() {
    return "RecruiterInput[not shown]";
  }
}
