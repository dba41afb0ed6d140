package ai.welink.camunda.payload;

import ai.welink.camunda.error.ErrorCode;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The word under {@code status}. Which words a pending request shows is unknown, so every word that
 * is neither a success nor recognisably a failure counts as pending.
 *
 * @param word as WeLink spells it; null if there is none
 */
record StatusWord(String word) {

  enum Meaning {
    NONE,
    SUCCESS,
    PENDING,
    /** A word for failing in general, or a code that WeLink documents. */
    FAILURE,
    /** Has the form of a code, and is no word for waiting: a failure if a sentence goes with it. */
    FOREIGN_CODE
  }

  private static final Set<String> SUCCESS =
      Set.of("SUCCESS", "SUCCEEDED", "COMPLETED", "SENT", "DELIVERED", "DONE");
  private static final Set<String> GENERAL_FAILURE =
      Set.of("FAILED", "FAIL", "FAILURE", "ERROR", "REJECTED");
  private static final Set<String> PENDING =
      Set.of("OK", "NEW", "CREATED", "RECEIVED", "SUBMITTED", "ACCEPTED", "STARTED", "SENDING");
  private static final Set<String> SIGNS_OF_PENDING =
      Set.of("QUEUE", "PEND", "PROCESS", "PROGRESS", "SCHEDUL", "WAIT", "RUNNING", "DELAY");

  static StatusWord of(String... words) {
    return new StatusWord(
        Stream.of(words).filter(Objects::nonNull).map(String::strip).findFirst().orElse(null));
  }

  boolean means(Meaning meaning) {
    return meaning() == meaning;
  }

  /** Whether the word itself says which error it is. */
  boolean namesAnError() {
    return ErrorCode.looksLikeCode(word)
        && !GENERAL_FAILURE.contains(word)
        && (meaning() == Meaning.FAILURE || meaning() == Meaning.FOREIGN_CODE);
  }

  private Meaning meaning() {
    if (word == null || word.isEmpty()) {
      return Meaning.NONE;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    if (SUCCESS.contains(upper)) {
      return Meaning.SUCCESS;
    }
    if (GENERAL_FAILURE.contains(upper) || ErrorCode.isListed(word)) {
      return Meaning.FAILURE;
    }
    if (PENDING.contains(upper) || SIGNS_OF_PENDING.stream().anyMatch(upper::contains)) {
      return Meaning.PENDING;
    }
    return ErrorCode.looksLikeCode(word) ? Meaning.FOREIGN_CODE : Meaning.PENDING;
  }
}
