package ai.welink.camunda.simulator;

/**
 * How WeLink spells what it says about one send. Immutable; each method returns a changed copy.
 *
 * @param idName the member that holds the id
 * @param idInData whether that member stands inside {@code data}
 * @param accepted the status beside the id, null for none
 * @param pending the status of a request under way, null for JSON's null
 * @param success the status of a request that succeeded
 * @param sentAt the unit of {@code sent_at}
 * @param messageId whether a result names the message
 */
public record Spelling(
    String idName,
    boolean idInData,
    String accepted,
    String pending,
    String success,
    SentAt sentAt,
    boolean messageId) {

  /** {@code {"requestId": "..."}}, then {@code PENDING}, then {@code SUCCESS}, in seconds. */
  public static Spelling ids() {
    return new Spelling("requestId", false, null, "PENDING", "SUCCESS", SentAt.SECONDS, true);
  }

  /** With the id in another member, such as {@code requestID} or {@code request_id}. */
  public Spelling as(String name) {
    return new Spelling(name, idInData, accepted, pending, success, sentAt, messageId);
  }

  /** With the id inside {@code data}. */
  public Spelling inData() {
    return new Spelling(idName, true, accepted, pending, success, sentAt, messageId);
  }

  /** With a status beside the id, such as {@code QUEUED}; null for none. */
  public Spelling withStatus(String status) {
    return new Spelling(idName, idInData, status, pending, success, sentAt, messageId);
  }

  /** With another status while under way, such as {@code IN_PROGRESS}; null for JSON's null. */
  public Spelling pendingAs(String status) {
    return new Spelling(idName, idInData, accepted, status, success, sentAt, messageId);
  }

  /** With another status of success, such as {@code COMPLETED}. */
  public Spelling succeedingAs(String status) {
    return new Spelling(idName, idInData, accepted, pending, status, sentAt, messageId);
  }

  /** With the time of sending in another unit, or without. */
  public Spelling sentAt(SentAt unit) {
    return new Spelling(idName, idInData, accepted, pending, success, unit, messageId);
  }

  /** Without {@code message_id} in the result. */
  public Spelling withoutMessageId() {
    return new Spelling(idName, idInData, accepted, pending, success, sentAt, false);
  }
}
