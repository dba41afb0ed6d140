package ai.welink.camunda.outbound;

import ai.welink.camunda.api.SendRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;

/** The fields of a message into a thread, or into a Sales Navigator thread: the two are alike. */
record ThreadInput(
    Authentication authentication,
    @NotBlank
        @TemplateProperty(
            label = "Account ID",
            group = "conversation",
            feel = FeelMode.optional,
            description = Fields.ACCOUNT_ID,
            tooltip = Fields.ACCOUNT_ID_HELP)
        String accountId,
    @NotBlank
        @TemplateProperty(
            label = "Thread ID",
            group = "conversation",
            feel = FeelMode.optional,
            description = Fields.THREAD_ID,
            tooltip = Fields.THREAD_ID_HELP)
        String threadId,
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
            label = "Track replies",
            group = "tracking",
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "On: WeLink looks for a reply until one comes, for ever if none does. Catch it with"
                    + " Await Reply; end the search with Stop Reply Tracking.",
            tooltip = "Needs WeLink's webhook, which whoever runs the connectors sets up once.")
        Boolean trackReply,
    @TemplateProperty(
            label = "Hours between checks",
            group = "tracking",
            type = PropertyType.Number,
            optional = true,
            feel = FeelMode.optional,
            condition =
                @PropertyCondition(property = "trackReply", equalsBoolean = EqualsBoolean.TRUE),
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Fields.POSITIVE_PATTERN,
                            message = Fields.POSITIVE_RULE)),
            description =
                "How often WeLink looks for a reply, in hours, more than 0. Empty: every hour.",
            tooltip =
                "24 is once a day, 0.5 every half hour. WeLink goes on at this pace until a reply"
                    + " comes or the search is ended.")
        BigDecimal frequency,
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

  static ThreadInput of(Inputs inputs) {
    BigDecimal frequency = inputs.positiveNumber("frequency");
    Boolean trackReply = inputs.flag("trackReply", null);
    if (frequency != null && !Boolean.TRUE.equals(trackReply)) {
      throw Inputs.refused("frequency", "must only be set when trackReply is true");
    }
    return new ThreadInput(
        null,
        inputs.required("accountId"),
        inputs.required("threadId"),
        inputs.required("message"),
        trackReply,
        frequency,
        inputs.flag("waitForResult", true),
        inputs.duration("giveUpAfter", MessageInput.DEFAULT_GIVE_UP).toString());
  }

  /** The body in the order of WeLink's endpoint page; what is not given is absent. */
  @Override
  public ObjectNode body() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", accountId)
            .put("thread_id", threadId)
            .put(SendRequest.MESSAGE, message);
    if (frequency != null) {
      body.put("frequency", plain(frequency));
    }
    if (trackReply != null) {
      body.put("track_reply", trackReply);
    }
    return body;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
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
    return null;
  }

  @Override
  public String toString() {
    return "ThreadInput[not shown]";
  }
}
