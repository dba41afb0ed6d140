package ai.welink.camunda.outbound;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import jakarta.validation.constraints.NotBlank;

/** The fields of an order to stop looking for replies. */
record TrackingInput(
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
        String threadId) {}
