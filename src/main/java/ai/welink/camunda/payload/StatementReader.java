package ai.welink.camunda.payload;

import ai.welink.camunda.payload.Statement.Failed;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.Statement.Sent;
import ai.welink.camunda.payload.Statement.Unknown;
import ai.welink.camunda.payload.StatusWord.Meaning;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    StatusWord status = status(body);
    if (failed(body, status)) {
      return failure(body, status);
    }
    if (status.means(Meaning.WAITING) || !sent(body, status)) {
      return requestId != null || status.means(Meaning.WAITING) || status.means(Meaning.OTHER)
          ? new Queued(requestId, status.word())
          : new Unknown(null);
    }
    return new Sent(requestId, new SentAnswer(body));
  }

  /**
   * What the body of an answer says whose HTTP status already says no. WeLink's error shapes carry
   * an id, so an id beside a sentence or a foreign code is a failure here, and no promise.
   */
  public static Statement readRefusal(JsonNode body) {
    StatusWord status = status(body);
    Statement said = read(body);
    boolean open = said instanceof Queued || said instanceof Unknown;
    boolean promises = status.means(Meaning.WAITING) || status.means(Meaning.SUCCESS);
    boolean explains = status.code() != null || ErrorWords.sentence(body) != null;
    return open && !promises && explains ? failure(body, status) : said;
  }

  /**
   * Whether a body that reports a failure also holds what only a message that is out has, or the
   * word for success. Neither the failure nor the success can be relied on then.
   *
   * @param said what {@link #read} or {@link #readRefusal} has made of the body
   */
  public static boolean contradictsItself(JsonNode body, Statement said) {
    return said instanceof Failed && (evidence(body) || status(body).means(Meaning.SUCCESS));
  }

  private static Failed failure(JsonNode body, StatusWord status) {
    return new Failed(requestId(body), ErrorWords.code(body, status), ErrorWords.sentence(body));
  }

  /** Whether the status says that it succeeded, whatever else is there. */
  public static boolean saysSuccess(JsonNode body) {
    return status(body).means(StatusWord.Meaning.SUCCESS);
  }

  /** WeLink's id of the request, in any of its spellings and places; null if there is none. */
  public static String requestId(JsonNode body) {
    return id(body, ID_NAMES);
  }

  /** Whether a member of the body only says again which request it is about. */
  static boolean namesTheRequest(Map.Entry<String, JsonNode> member, String requestId) {
    return ID_NAMES.contains(member.getKey()) && member.getValue().asText().equals(requestId);
  }

  /**
   * An id at the top level, under {@code data} or under {@code result}, at most two levels deep: a
   * text or an integer that is not blank, not longer than 256 characters and can be read again as
   * it is.
   *
   * @param spellings its names, the likeliest first
   * @return null if there is none that can be used
   */
  public static String id(JsonNode body, List<String> spellings) {
    for (JsonNode place : places(body)) {
      for (String spelling : spellings) {
        JsonNode id = place.path(spelling);
        if ((id.isTextual() || id.isIntegralNumber()) && usableId(id.asText())) {
          return id.asText();
        }
      }
    }
    return null;
  }

  /** The body, what is wrapped into {@code data} or {@code result}, and what is once more so. */
  static List<JsonNode> places(JsonNode body) {
    JsonNode data = body.path("data");
    JsonNode result = body.path("result");
    if (data.isMissingNode() && result.isMissingNode()) {
      return List.of(body);
    }
    return List.of(
        body,
        data,
        result,
        data.path("data"),
        data.path("result"),
        result.path("data"),
        result.path("result"));
  }

  /** The runtime would put a secret in the place of {@code secrets.X} when the id is read again. */
  private static boolean usableId(String id) {
    return SecretNames.areAbsentFrom(id)
        && id.length() <= LONGEST_ID
        && id.equals(EngineValue.text(id))
        && id.chars().noneMatch(Character::isISOControl)
        && id.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** An inner word is about the request, where the outer one may only be about the call. */
  private static StatusWord status(JsonNode body) {
    List<StatusWord> inner = innerWords(body);
    StatusWord outer = StatusWord.in(body);
    StatusWord first = inner.isEmpty() || !outer.means(Meaning.NONE) ? outer : inner.getFirst();
    boolean open = !first.means(Meaning.FAILURE) && !evidence(body);
    for (StatusWord word : inner) {
      if (word.means(Meaning.FAILURE) || (open && word.means(Meaning.WAITING))) {
        return word;
      }
    }
    return first;
  }

  /** The word of the result first. */
  private static List<StatusWord> innerWords(JsonNode body) {
    List<JsonNode> places = places(body);
    if (places.size() == 1) {
      return List.of();
    }
    return Stream.concat(Stream.of(body.path("result")), places.stream().skip(1))
        .map(StatusWord::in)
        .filter(word -> !word.means(Meaning.NONE))
        .toList();
  }

  private static boolean failed(JsonNode body, StatusWord status) {
    return status.means(Meaning.FAILURE)
        || isTrueOfAPlace(body, place -> place.path("statusCode").asInt() >= 400)
        || isTrueOfAPlace(body, ErrorWords::reported)
        || (status.means(Meaning.FOREIGN_CODE)
            && Members.says(body.path("message"))
            && !evidence(body));
  }

  private static boolean sent(JsonNode body, StatusWord status) {
    return evidence(body)
        || (status.means(Meaning.SUCCESS)
            && (isResult(body.path("result")) || isResult(body.path("data"))));
  }

  private static boolean evidence(JsonNode body) {
    return isTrueOfAPlace(body, Members::showsSending);
  }

  /** A loop, since it is asked several times of each answer. */
  private static boolean isTrueOfAPlace(JsonNode body, Predicate<JsonNode> question) {
    for (JsonNode place : places(body)) {
      if (question.test(place)) {
        return true;
      }
    }
    return false;
  }

  /** A result that holds the id only says that the request was taken. */
  private static boolean isResult(JsonNode result) {
    return Members.says(result) && ID_NAMES.stream().map(result::path).noneMatch(Members::says);
  }
}
