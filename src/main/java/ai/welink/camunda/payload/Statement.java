package ai.welink.camunda.payload;

import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.KnownError;
import java.util.Locale;

/** What one JSON body of WeLink says about a request, whatever its shape and spelling. */
public sealed interface Statement {

  /** WeLink's id of the request; null if the body names none that can be used. */
  String requestId();

  /** The message is out. */
  record Sent(String requestId, SentAnswer answer) implements Statement {}

  /**
   * WeLink has taken the request and has no verdict yet.
   *
   * @param status the word that says so; null if there is none
   */
  record Queued(String requestId, String status) implements Statement {

    /** Without the word, which may be any. */
    @Override
    public String toString() {
      return "Queued[" + requestId + "]";
    }
  }

  /**
   * WeLink says that it failed.
   *
   * @param code the code as WeLink spells it; null if there is none
   * @param text WeLink's sentence in one line, of any length; null if there is none. May quote what
   *     was sent: to be redacted before anybody reads it.
   */
  record Failed(String requestId, String code, String text) implements Statement {

    private static final String NOT_ACTIVE = "account not active";

    /**
     * The error under which it reaches the process.
     *
     * @param otherwise for a failure that names no code
     */
    public ErrorCode errorCode(ErrorCode otherwise) {
      if (code != null) {
        return ErrorCode.reported(code);
      }
      return saysNotActive() ? KnownError.ACCOUNT_NOT_ACTIVE.code() : otherwise;
    }

    /**
     * Whether it is the failure for which WeLink has a sentence and no code (its documentation).
     */
    public boolean saysNotActive() {
      return code == null && text != null && text.toLowerCase(Locale.ROOT).contains(NOT_ACTIVE);
    }

    /** Without the sentence. */
    @Override
    public String toString() {
      return "Failed[requestId=" + requestId + ", code=" + code + "]";
    }
  }

  /** Nothing in it can be understood as one of the others. */
  record Unknown(String requestId) implements Statement {}
}
