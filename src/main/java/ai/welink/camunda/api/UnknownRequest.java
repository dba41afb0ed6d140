package ai.welink.camunda.api;

import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Sent;
import java.util.regex.Pattern;

/**
 * Whether an answer to {@code get_response} says that WeLink does not know the request. How WeLink
 * says so is not documented: 404 as for other ids, or a code or a sentence to that effect.
 */
final class UnknownRequest {

  private static final int NOT_FOUND = 404;

  private static final Pattern CODE =
      Pattern.compile(
          "NOT_FOUND|(UNKNOWN|NO_SUCH)_REQUEST(_ID)?|REQUEST(_ID)?_(NOT_FOUND|UNKNOWN)");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\brequest(?:[ _]?id)?\\b.*(?:\\bnot found\\b|\\bunknown\\b|(?:\\bnot|n't) exist\\b)"
              + "|\\b(?:no|no such|unknown) request\\b");

  private UnknownRequest() {}

  static boolean in(Reading reading, int status) {
    if (reading.said() instanceof Failed failed) {
      return failed.code() != null
          ? status == NOT_FOUND || CODE.matcher(failed.code()).matches()
          : isNotFound(reading, status) || says(failed.text());
    }
    boolean silent = !(reading.said() instanceof Sent) && reading.status() == null;
    return silent
        && (isNotFound(reading, status) || says(reading.body().path("message").textValue()));
  }

  private static boolean isNotFound(Reading reading, int status) {
    return status == NOT_FOUND || reading.body().path("statusCode").asInt() == NOT_FOUND;
  }

  private static boolean says(String sentence) {
    return sentence != null && SENTENCE.matcher(sentence).find();
  }
}
