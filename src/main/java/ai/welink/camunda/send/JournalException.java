package ai.welink.camunda.send;

/** The journal could not do what it was asked to do. */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What can be done about it. */
  public enum Kind {
    /** The engine did not take the command; later it may. */
    UNAVAILABLE,
    /** The runtime's client lacks a permission; the message names it. */
    DENIED,
    /** The element instance is gone: the process went on or was cancelled. */
    GONE
  }

  private final Kind kind;

  /**
   * @param message a sentence that holds no variable's content
   */
  public JournalException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What can be done about it. */
  public Kind kind() {
    return kind;
  }
}
