package ai.welink.camunda.simulator;

/** How the answer gets to the client, or does not. */
enum Wire {
  NORMAL,
  RESET_BEFORE_READING,
  RESET_WHILE_READING,
  RESET_INSTEAD_OF_ANSWER,
  CLOSE_INSTEAD_OF_ANSWER,
  RESET_IN_MID_BODY,
  STALL,
  STALL_IN_MID_BODY,
  ONE_BYTE_PER_SECOND;

  /** Whether it strikes before anybody can know what the request says. */
  boolean strikesBeforeTheBody() {
    return this == RESET_BEFORE_READING || this == RESET_WHILE_READING;
  }

  /** Whether the client never sees the whole answer. */
  boolean cutsTheAnswer() {
    return switch (this) {
      case NORMAL, STALL, STALL_IN_MID_BODY, ONE_BYTE_PER_SECOND -> false;
      default -> true;
    };
  }
}
