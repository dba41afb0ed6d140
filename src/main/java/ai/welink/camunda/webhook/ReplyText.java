package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what was answered. Where an event of WeLink has it is not documented. */
final class ReplyText {

  private static final List<String> NAMES = List.of("text", "reply");

  /** Elsewhere the name of WeLink's own sentence, so it counts only where nothing else is. */
  private static final List<String> DOUBTFUL_NAMES = List.of("message");

  private ReplyText() {}

  /** The words of a reply as they came; null if there are none. */
  static String in(JsonNode body) {
    return find(body, NAMES).or(() -> find(body, DOUBTFUL_NAMES)).orElse(null);
  }

  /** Whether there are words under a name that only a reply has. */
  static boolean isNamedIn(JsonNode body) {
    return find(body, NAMES).isPresent();
  }

  /** Whether there are words beside a message's ids, and not around them. */
  static boolean isWrappedIn(JsonNode body) {
    return find(wrapped(body), DOUBTFUL_NAMES).isPresent();
  }

  /** What is wrapped in comes first: around it is WeLink's own sentence. */
  private static Optional<String> find(JsonNode body, List<String> names) {
    return find(Stream.concat(wrapped(body), Stream.of(body)), names);
  }

  private static Optional<String> find(Stream<JsonNode> places, List<String> names) {
    return places
        .flatMap(place -> names.stream().map(place::path))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private static Stream<JsonNode> wrapped(JsonNode body) {
    return Stream.concat(inside(body).flatMap(ReplyText::inside), inside(body));
  }

  private static Stream<JsonNode> inside(JsonNode place) {
    return Stream.of(place.path("result"), place.path("data"));
  }
}
