package ai.welink.camunda.templates;

import ai.welink.camunda.outbound.GetRequestStatus;
import ai.welink.camunda.outbound.StopReplyTracking;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields that the generator adds to every connector: it has words for a developer, and leaves
 * no way to set their defaults.
 */
final class CommonFields {

  private static final String DURATION =
      "P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?";

  private CommonFields() {}

  /** Completes a property of a connector's template; others stay as they are. */
  static void complete(ObjectNode property, Class<?> function) {
    switch (property.path("id").asText()) {
      case "resultVariable" -> resultVariable(property, function);
      case "resultExpression" -> resultExpression(property, function);
      case "errorExpression" -> errorExpression(property);
      case "retryCount" -> retryCount(property);
      case "retryBackoff" -> retryBackoff(property);
      default -> {}
    }
  }

  private static void resultVariable(ObjectNode property, Class<?> function) {
    say(property, resultOf(function))
        .put("optional", true)
        .put(
            "tooltip",
            "Later steps read it, a gateway for example <code>"
                + property.path("value").asText()
                + ".status</code>. Choose another name if the process has several tasks like this"
                + " one.");
  }

  private static String exampleOf(Class<?> function) {
    return function == StopReplyTracking.class
        ? "{searches_stopped: response.trackers}"
        : "{sent_message: response.message_id}";
  }

  private static String resultOf(Class<?> function) {
    if (function == GetRequestStatus.class) {
      return "The process variable that gets status (SENT or PENDING) and, once sent, request_id,"
          + " thread_id, message_id and sent_at.";
    }
    if (function == StopReplyTracking.class) {
      return "The process variable that gets status (STOPPED, or NOT_ACTIVE if there was nothing to"
          + " stop), thread_id and trackers, the number of searches stopped.";
    }
    return "The process variable that gets status (SENT, or ACCEPTED if the task does not wait),"
        + " request_id, thread_id, message_id and sent_at.";
  }

  /** Left empty it must not be written: the engine warns of headers without a value. */
  private static void resultExpression(ObjectNode property, Class<?> function) {
    say(property, "Rarely needed. Picks parts of the result into variables of their own.")
        .put("optional", true)
        .put(
            "tooltip",
            "For example <code>"
                + exampleOf(function)
                + "</code>. Leave the result variable empty if this replaces it.");
  }

  private static void errorExpression(ObjectNode property) {
    say(property, "Leave it as it is: it turns failures into BPMN errors, and lets a task wait.")
        .put("value", ErrorExpression.FEEL)
        .put(
            "tooltip",
            "A boundary error event catches one code, such as WELINK_ACCOUNT_RESTRICTED, or all of"
                + " them if it names none. Its output mappings read <code>code</code>,"
                + " <code>message</code>, <code>request_id</code>, <code>http_status</code>,"
                + " <code>retryable</code> and <code>help</code>.");
  }

  private static void retryCount(ObjectNode property) {
    say(property, "How many times to try in all if something unexpected fails. Empty: three times.")
        .put(
            "tooltip",
            "Waiting and BPMN errors do not count, and no retry sends a message a second time.");
    rule(property, "^(|undefined|=[\\s\\S]*|[1-9]\\d*)$", "must be a whole number above 0.");
  }

  private static void retryBackoff(ObjectNode property) {
    say(property, "How long to pause before each retry. PT30S is half a minute.")
        .put("value", "PT30S")
        .put("optional", true)
        .put(
            "tooltip",
            "An ISO-8601 duration: PT30S is half a minute, PT5M five minutes. Empty: no pause.");
    rule(
        property, "^(|undefined|" + DURATION + ")$", "must be an ISO-8601 duration such as PT30S.");
  }

  private static ObjectNode say(ObjectNode property, String description) {
    return property.put("description", description);
  }

  private static void rule(ObjectNode property, String pattern, String message) {
    property
        .putObject("constraints")
        .put("notEmpty", false)
        .putObject("pattern")
        .put("value", pattern)
        .put("message", message);
  }
}
