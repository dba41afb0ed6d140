package ai.welink.camunda.embedded.cpt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What an answer must be, so that Camunda's own client reads in it what was meant: each field of
 * the client's class, under its name, of its kind, and nothing else.
 *
 * <p>The client itself is lenient: it skips what it does not know and takes what is missing for
 * null. A field that the facade misnames would make assertions wait for something that never comes.
 */
record AnswerContract(Class<?> type) {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  /**
   * Checks one answer.
   *
   * @return the answer as the client has it
   * @throws AssertionError if it is not as the client expects, with the field's name
   */
  Object check(JsonNode answer) {
    var missing = new TreeSet<>(fields());
    answer.fieldNames().forEachRemaining(missing::remove);
    if (!missing.isEmpty()) {
      throw new AssertionError("%s: %s is missing".formatted(type.getSimpleName(), missing));
    }
    try {
      Object read = STRICT.treeToValue(answer, type);
      if (read.toString().toLowerCase(Locale.ROOT).contains("unknown_default")) {
        throw new AssertionError(
            "%s: a word that the client does not know in %s"
                .formatted(type.getSimpleName(), answer));
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new AssertionError("%s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
    }
  }

  private List<String> fields() {
    var description = STRICT.getDeserializationConfig().introspect(STRICT.constructType(type));
    return description.findProperties().stream().map(BeanPropertyDefinition::getName).toList();
  }
}
