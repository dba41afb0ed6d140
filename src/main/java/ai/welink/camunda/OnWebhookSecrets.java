package ai.welink.camunda;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code welink.webhook.secrets} has an entry, be it a bad one. */
final class OnWebhookSecrets implements Condition {

  private static final String SETTING = "welink.webhook.secrets";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !Binder.get(context.getEnvironment())
        .bind(SETTING, Bindable.listOf(String.class))
        .orElse(List.of())
        .isEmpty();
  }
}
