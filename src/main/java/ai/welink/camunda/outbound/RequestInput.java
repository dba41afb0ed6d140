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
                "The request_id that a send task has put into its result, such as"
                    + " welinkMessage.request_id")
        String requestId) {}
