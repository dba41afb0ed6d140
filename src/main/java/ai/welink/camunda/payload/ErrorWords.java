package ai.welink.camunda.payload;

import ai.welink.camunda.error.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The code and the sentence in which WeLink reports a failure, in any of its five shapes. */
final class ErrorWords {

  private ErrorWords() {}

  /** Whether an object has a member that only a failure has. */
  static boolean reported(JsonNode place) {
    JsonNode success = place.path("success");
    return Members.says(place.path("error"))
        || Members.says(place.path("error_message"))
        || (success.isBoolean() && !success.asBoolean());
  }

  /** The code; null if there is none. */
  static String code(JsonNode body, StatusWord status) {
    return Stream.concat(Stream.of(status.code()), codes(body))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> codeInTheSentence(body));
  }

  private static Stream<String> codes(JsonNode body) {
    return StatementReader.places(body).stream()
        .flatMap(
            place ->
                Stream.of(
                    place.path("error"), place.path("error").path("code"), place.path("code")))
        .map(word -> StatusWord.of(word.asText()).code());
  }

  private static String codeInTheSentence(JsonNode body) {
    return StatementReader.places(body).stream()
        .flatMap(place -> Stream.of(place.path("error_message"), place.path("message")))
        .map(ErrorWords::plain)
        .filter(word -> ErrorCode.looksLikeCode(word) && word.contains("_"))
        .findFirst()
        .orElse(null);
  }

  /** The sentence in one line; null if there is none. */
  static String sentence(JsonNode body) {
    return StatementReader.places(body).stream()
        .flatMap(ErrorWords::sentences)
        .map(ErrorWords::plain)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> sentences(JsonNode place) {
    return Stream.of(
        place.path("message"),
        place.path("error_message"),
        place.path("error").path("message"),
        place.path("error"));
  }

  private static String plain(JsonNode node) {
    String text =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "))
            : node.asText();
    return EngineValue.text(text).replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
