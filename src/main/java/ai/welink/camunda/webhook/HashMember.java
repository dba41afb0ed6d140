package ai.welink.camunda.webhook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Where the top-level member {@code hash} stands in a text, so that it can be cut out with one of
 * its commas: together with what is between it and the next member, or, when it is the last one,
 * with what is between the member before and itself.
 */
final class HashMember {

  /** The member's name, in whatever way it is escaped. */
  static final String NAME = "hash";

  private static final int NOWHERE = -1;

  private int start = NOWHERE;
  private int end = NOWHERE;
  private boolean isLast;
  private int endBefore;
  private String value;

  /** To be told where a top-level member's name begins. */
  void memberBegins(JsonParser parser) {
    if (isLast) {
      end = offset(parser.currentTokenLocation());
      isLast = false;
    }
  }

  /** To be told where a top-level value, or the bracket before all of them, ends. */
  void valueEnded(JsonParser parser) {
    endBefore = offset(parser.currentLocation());
  }

  /** Reads the member that the parser stands at the name of; afterwards it stands at its end. */
  void read(JsonParser parser) throws IOException {
    start = offset(parser.currentTokenLocation());
    if (parser.nextToken() == JsonToken.VALUE_STRING) {
      value = parser.getText();
    } else {
      parser.skipChildren();
    }
    end = offset(parser.currentLocation());
    isLast = true;
  }

  /** The member's text; null if there is no such member, or if it is no text. */
  String value() {
    return value;
  }

  /** The text without the member; the same text if there is no such member. */
  String cutFrom(String text) {
    if (start == NOWHERE) {
      return text;
    }
    return text.substring(0, isLast ? endBefore : start) + text.substring(end);
  }

  private static int offset(JsonLocation location) {
    return Math.toIntExact(location.getCharOffset());
  }
}
