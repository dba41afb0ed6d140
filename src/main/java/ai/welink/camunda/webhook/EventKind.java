package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The word for an event's kind: the name of an event, or the path of the call that it is about
 * ({@code event_type} from an integrator's notes).
 *
 * @param word as WeLink spells it; null if there is none
 */
record EventKind(String word) {

  /** What a word amounts to. */
  enum Meaning {
    SENT,
    FAILED,
    REPLY,
    /** The verdict on one of the three sends, good or bad. */
    VERDICT,
    /** There is no word. */
    UNTOLD,
    FOREIGN
  }

  private static final Map<String, Meaning> KNOWN =
      Map.of(
          "MESSAGE_SENT", Meaning.SENT,
          "MESSAGE_FAILED", Meaning.FAILED,
          "MESSAGE_REPLY", Meaning.REPLY,
          "MESSAGE_RECEIVED", Meaning.REPLY,
          "SEND_MESSAGE_TO_THREAD", Meaning.VERDICT,
          "SEND_MESSAGE_TO_SALES_NAVIGATOR_THREAD", Meaning.VERDICT,
          "RECRUITER_SEND_MESSAGE_TO_THREAD_ID", Meaning.VERDICT);

  private static final Pattern AFTER_THE_PATH = Pattern.compile("/*([?#].*)?$", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:-]{1,100}");

  static EventKind of(JsonNode body) {
    return new EventKind(
        Stream.of("event_type", "eventType", "event")
            .map(body::path)
            .filter(JsonNode::isTextual)
            .map(word -> word.asText().strip())
            .filter(word -> !word.isEmpty())
            .findFirst()
            .orElse(null));
  }

  Meaning meaning() {
    return word == null ? Meaning.UNTOLD : KNOWN.getOrDefault(bare(), Meaning.FOREIGN);
  }

  /** The word if it has the form of a name, so that it can be shown; else null. */
  String name() {
    return word != null && NAME.matcher(word).matches() ? word : null;
  }

  /** Without what is around the last part of a path, and in one spelling. */
  private String bare() {
    String path = AFTER_THE_PATH.matcher(word).replaceFirst("");
    return path.substring(path.lastIndexOf('/') + 1)
        .toUpperCase(Locale.ROOT)
        .replace('.', '_')
        .replace('-', '_');
  }
}
