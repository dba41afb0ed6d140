package ai.welink.camunda.simulator;

/**
 * How WeLink spells its events. Immutable; each method returns a changed copy. A failure that has a
 * shape of its own ({@link ErrorShape}) is reported in it, its request id spelled as there.
 *
 * @param idName the member that holds the request id
 * @param type what {@code event_type} holds
 * @param replyNamesTheRequest whether a reply carries the id of the send that it answers
 */
public record EventSpelling(String idName, Type type, boolean replyNamesTheRequest) {

  /** What {@code event_type} holds. */
  public enum Type {
    /** {@code MESSAGE_SENT} and the like. */
    NAME,
    /** {@code /api/v1/message_received} and the like. */
    PATH,
    /** The member is missing. */
    ABSENT
  }

  /** {@code request_id}, the name of the event, and replies without an id. */
  public static EventSpelling events() {
    return new EventSpelling("request_id", Type.NAME, false);
  }

  /** With the request id in another member, such as {@code requestID}. */
  public EventSpelling as(String name) {
    return new EventSpelling(name, type, replyNamesTheRequest);
  }

  /** With something else in {@code event_type}. */
  public EventSpelling typed(Type other) {
    return new EventSpelling(idName, other, replyNamesTheRequest);
  }

  /** With the id of the answered send in replies. */
  public EventSpelling replyNamingTheRequest() {
    return new EventSpelling(idName, type, true);
  }
}
