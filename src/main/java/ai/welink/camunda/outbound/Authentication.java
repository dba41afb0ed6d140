package ai.welink.camunda.outbound;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import jakarta.validation.constraints.NotBlank;

/** The key and secret of a task, as the element templates show them. */
record Authentication(
    @NotBlank
        @TemplateProperty(
            id = "apiKey",
            label = "API key",
            group = "authentication",
            feel = FeelMode.optional,
            defaultValue = "{{secrets.WELINK_API_KEY}}",
            description = Fields.API_KEY,
            tooltip = Fields.API_KEY_HELP)
        String apiKey,
    @NotBlank
        @TemplateProperty(
            id = "apiSecret",
            label = "API secret",
            group = "authentication",
            feel = FeelMode.optional,
            defaultValue = "{{secrets.WELINK_API_SECRET}}",
            description = Fields.API_SECRET,
            tooltip = Fields.API_SECRET_HELP)
        String apiSecret) {

  @Override
  public String toString() {
    return "Authentication[not shown]";
  }
}
