package ai.welink.camunda.api;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds a message, or a longer part of it, in somebody else's words: letters and digits alone
 * count, since quotation marks, line breaks and their escapes change on the way.
 */
final class MessageQuotes {

  /** Letters that two texts hardly share by chance. */
  private static final int PART = 16;

  /** The same for a whole message. */
  private static final int WHOLE = 8;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String message;

  MessageQuotes(String message) {
    this.message = message;
  }

  boolean in(String text) {
    String letters = letters(message);
    String said = letters(text);
    int length = Math.min(PART, letters.length());
    for (int start = 0; length >= WHOLE && start + length <= said.length(); start++) {
      if (letters.contains(said.substring(start, start + length))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
