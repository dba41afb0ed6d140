package ai.welink.camunda.payload;

import ai.welink.camunda.error.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The word under {@code status}. Which words a pending request shows is unknown, so every word that
 * is neither a success nor recognisably a failure counts as pending.
 *
 * @param word as WeLink spells it; null if there is none
 * @param meaning what the word amounts to
 */
record StatusWord(String word, Meaning meaning) {

  enum Meaning {
    NONE,
    SUCCESS,
    /** Says that the request is under way, whatever stands beside it. */
    WAITING,
    /** A word for failing in general, or a code that WeLink documents. */
    FAILURE,
    /** Has the form of a code, and is no word for waiting: a failure if a sentence goes with it. */
    FOREIGN_CODE,
    /** Promises nothing and refuses nothing. */
    OTHER
  }

  private static final Set<String> SUCCESS =
      Set.of("SUCCESS", "SUCCEEDED", "COMPLETED", "SENT", "DELIVERED", "DONE");
  private static final Set<String> GENERAL_FAILURE =
      Set.of("FAILED", "FAIL", "FAILURE", "ERROR", "REJECTED");
  private static final Pattern NAMES_A_FAILURE =
      Pattern.compile("(?!(NO|NOT|WITHOUT)_)([A-Z0-9]+_)*(FAIL|FAILED|FAILURE|ERROR)(_[A-Z0-9]+)*");
  private static final Pattern WAITING =
      Pattern.compile(".*(QUEUE|PEND|PROCESS|PROGRESS|SCHEDUL|WAIT|RUNNING|DELAY).*");

  /** Refuse nothing, the second group also at the end of a code. */
  private static final Pattern GOES_WELL =
      Pattern.compile(
          "OK|NEW|STARTED|SENDING|DONE"
              + "|(?!.*(NO|NOT|NEVER|ALREADY)_)(.*_)?"
              + "(CREATED|RECEIVED|SUBMITTED|ACCEPTED|SUCCESS|SUCCESSFULLY|SENT|DELIVERED)");

  static StatusWord of(String text) {
    String word = text == null ? null : text.strip();
    return new StatusWord(word, meaningOf(word));
  }

  static StatusWord in(JsonNode place) {
    return of(place.path("status").textValue());
  }

  boolean means(Meaning meaning) {
    return this.meaning == meaning;
  }

  /** The error that the word itself names, in WeLink's spelling; null if it names none. */
  String code() {
    if (meaning != Meaning.FAILURE && meaning != Meaning.FOREIGN_CODE) {
      return null;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    String code = ErrorCode.isListed(word) ? upper : word;
    return ErrorCode.looksLikeCode(code) && !GENERAL_FAILURE.contains(upper) ? code : null;
  }

  /** Without the word, which may be any. */
  @Override
  public String toString() {
    return "StatusWord[" + meaning + "]";
  }

  private static Meaning meaningOf(String word) {
    if (word == null || word.isEmpty()) {
      return Meaning.NONE;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    if (SUCCESS.contains(upper)) {
      return Meaning.SUCCESS;
    }
    if (fails(upper)) {
      return Meaning.FAILURE;
    }
    if (WAITING.matcher(upper).matches()) {
      return Meaning.WAITING;
    }
    boolean foreign = ErrorCode.looksLikeCode(word) && !GOES_WELL.matcher(word).matches();
    return foreign ? Meaning.FOREIGN_CODE : Meaning.OTHER;
  }

  private static boolean fails(String upper) {
    return GENERAL_FAILURE.contains(upper)
        || ErrorCode.isListed(upper)
        || (ErrorCode.looksLikeCode(upper) && NAMES_A_FAILURE.matcher(upper).matches());
  }
}
