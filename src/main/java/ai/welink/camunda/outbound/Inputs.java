package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.send.Carried;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.JobContext;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

/**
 * The fields of a task, each read with its rule. Whatever breaks one is reported in a sentence that
 * names the field and never shows its value.
 */
final class Inputs {

  private final JsonNode variables;

  private Inputs(JsonNode variables) {
    this.variables = variables;
  }

  static Inputs of(JobContext job) {
    return new Inputs(
        WeLinkJson.read(job.getVariables())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> refused("The task's variables", "must be one readable object")));
  }

  /** A text that must be there; a number is taken as its digits. */
  String required(String name) {
    String text = optional(name);
    if (text == null) {
      throw refused(name, "must not be empty");
    }
    return text;
  }

  /** A text; null if it is absent or blank. */
  String optional(String name) {
    JsonNode value = at(name);
    if (isEmpty(value)) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw refused(name, "must be text");
    }
    return value.asText();
  }

  /** A yes or no; the default if it is absent or blank. */
  Boolean flag(String name, Boolean byDefault) {
    JsonNode value = at(name);
    if (isEmpty(value)) {
      return byDefault;
    }
    return switch (value.asText()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name, "must be true or false");
    };
  }

  /** A number above zero; null if it is absent or blank. */
  BigDecimal positiveNumber(String name) {
    JsonNode value = at(name);
    if (isEmpty(value)) {
      return null;
    }
    BigDecimal number = number(name, value);
    if (number.signum() <= 0) {
      throw refused(name, "must be greater than 0");
    }
    return number;
  }

  private static BigDecimal number(String name, JsonNode value) {
    try {
      BigDecimal number = new BigDecimal(value.asText().strip());
      // a thousand zeros would be written out in full
      if (Math.abs(number.scale()) <= 20 && number.precision() <= 20) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw refused(name, "must be a number");
    }
    throw refused(name, "must be a number of at most 20 digits");
  }

  /** A positive ISO-8601 duration; the default if it is absent or blank. */
  Duration duration(String name, Duration byDefault) {
    String text = optional(name);
    if (text == null) {
      return byDefault;
    }
    try {
      Duration duration = Duration.parse(text.strip());
      if (duration.isPositive() && duration.compareTo(Duration.ofDays(365)) <= 0) {
        return duration;
      }
    } catch (DateTimeException unreadable) {
      throw refused(name, "must be an ISO-8601 duration such as PT30M");
    }
    throw refused(name, "must be a duration above zero and of at most 365 days");
  }

  Credentials credentials() {
    return new Credentials(header("authentication.apiKey"), header("authentication.apiSecret"));
  }

  private String header(String name) {
    String value = required(name);
    if (!Credentials.fitsIntoHeader(value)) {
      throw refused(name, "must be printable ASCII without spaces, as WeLink shows it");
    }
    return value;
  }

  /**
   * Refuses to send the key or the secret to a person. The runtime puts a secret in the place of
   * {@code {{secrets.X}}} wherever it stands in a variable, so a stranger's text may ask for it.
   */
  static void refuseSecretsInText(Credentials credentials, JsonNode body) {
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (holdsASecret(field.getValue().asText(), credentials)) {
        throw refused(field.getKey(), "must not hold WeLink's key or secret; it would be sent");
      }
    }
  }

  /** Refuses to show the key or the secret to the process: these fields come back in results. */
  void refuseSecretsIn(String... names) {
    for (String name : names) {
      if (holdsASecret(required(name), credentials())) {
        throw refused(name, "must not hold WeLink's key or secret");
      }
    }
  }

  private static boolean holdsASecret(String text, Credentials credentials) {
    return text.contains(credentials.apiKey()) || text.contains(credentials.apiSecret());
  }

  /** The journal's variables. */
  Carried carried() {
    return new Carried(
        variables.get(Carried.STATE), variables.get(Carried.CLAIM), variables.get(Carried.LOST));
  }

  static ConnectorInputException refused(String name, String rule) {
    return new ConnectorInputException(name + " " + rule);
  }

  private JsonNode at(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? variables.path(name)
        : variables.path(name.substring(0, dot)).path(name.substring(dot + 1));
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }
}
