package ai.welink.camunda.payload;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.Statement.Sent;
import ai.welink.camunda.payload.Statement.Unknown;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Understands the bodies of WeLink's answers and events: five shapes of failure, three spellings of
 * the id, results at the top level or under {@code result} (WeLink documentation and the endpoint
 * pages; {@code data} and {@code error_message} from an integrator's notes).
 */
public final class StatementReader {

  private static final List<String> ID_NAMES = List.of("requestId", "requestID", "request_id");
  private static final int LONGEST_ID = 256;

  private StatementReader() {}

  /** What the body says. Never throws; a body that is no object says nothing. */
  public static Statement read(JsonNode body) {
    String requestId = requestId(body);
    StatusWord status = StatusWord.of(text(body, "status"), text(body.path("data"), "status"));
    if (failed(body, status)) {
      return new Failed(requestId, code(body, status), sentence(body));
    }
    if (sent(body, status)) {
      return new Sent(requestId, new SentAnswer(body));
    }
    return requestId != null || status.means(StatusWord.Meaning.PENDING)
        ? new Queued(requestId, status.word())
        : new Unknown(null);
  }

  /** WeLink's id of the request, in any of its spellings and places; null if there is none. */
  public static String requestId(JsonNode body) {
    return Stream.of(body, body.path("data"), body.path("result"))
        .flatMap(place -> ID_NAMES.stream().map(place::path))
        .filter(id -> id.isTextual() || id.isIntegralNumber())
        .map(JsonNode::asText)
        .filter(StatementReader::usableId)
        .findFirst()
        .orElse(null);
  }

  /** The runtime would put a secret in the place of {@code secrets.X} when the id is read again. */
  private static boolean usableId(String id) {
    return !id.isBlank()
        && !id.contains("secrets.")
        && id.length() <= LONGEST_ID
        && id.chars().noneMatch(Character::isISOControl);
  }

  private static boolean failed(JsonNode body, StatusWord status) {
    if (status.means(StatusWord.Meaning.FAILURE) || body.path("statusCode").asInt() >= 400) {
      return true;
    }
    if (Members.says(body.path("error")) || Members.says(body.path("error_message"))) {
      return true;
    }
    return status.means(StatusWord.Meaning.FOREIGN_CODE)
        && Members.says(body.path("message"))
        && !evidence(body);
  }

  private static boolean sent(JsonNode body, StatusWord status) {
    boolean success = status.means(StatusWord.Meaning.SUCCESS);
    return evidence(body)
        || (success && (holdsMore(body.path("result")) || holdsMore(body.path("data"))));
  }

  private static boolean evidence(JsonNode body) {
    return Stream.of(body, body.path("result"), body.path("data")).anyMatch(Members::showsSending);
  }

  /** A result that only repeats the id says nothing about the message. */
  private static boolean holdsMore(JsonNode result) {
    if (!result.isObject()) {
      return Members.says(result);
    }
    return result.properties().stream().anyMatch(member -> !ID_NAMES.contains(member.getKey()));
  }

  private static String code(JsonNode body, StatusWord status) {
    if (status.namesAnError()) {
      return status.word();
    }
    return Stream.of(body.path("error"), body.path("error").path("code"), body.path("code"))
        .map(JsonNode::asText)
        .filter(ErrorCode::looksLikeCode)
        .filter(word -> StatusWord.of(word).namesAnError())
        .findFirst()
        .orElseGet(() -> codeInTheSentence(body));
  }

  private static String codeInTheSentence(JsonNode body) {
    return Stream.of("error_message", "message")
        .map(name -> body.path(name).asText())
        .filter(word -> ErrorCode.looksLikeCode(word) && word.contains("_"))
        .findFirst()
        .orElse(null);
  }

  private static String sentence(JsonNode body) {
    return Stream.of(
            body.path("message"),
            body.path("error_message"),
            body.path("error").path("message"),
            body.path("error"))
        .map(StatementReader::plain)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String plain(JsonNode node) {
    String text =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "))
            : node.asText();
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String text(JsonNode body, String name) {
    return body.path(name).isTextual() ? body.path(name).asText() : null;
  }
}
