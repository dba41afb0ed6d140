package ai.welink.camunda.outbound;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import jakarta.validation.constraints.NotBlank;

/** The fields of a question about a request. */
record RequestInput(
    Authentication authentication,
    @NotBlank
        @TemplateProperty(
            label = "Request ID",
            group = "request",
            feel = FeelMode.optional,
            description =
                "The message to ask about, by the request_id in the result of the task that sent it.",
            tooltip =
                "Switch on fx and name it: <code>welinkMessage.request_id</code>, where welinkMessage"
                    + " is the result variable of the send task.")
        String requestId) {}
