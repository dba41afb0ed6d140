package ai.welink.camunda.simulator;

/** The points on a request's way at which a test can watch, wait, or hold it. */
public enum Milestone {
  /** Method, path and headers are there, nothing of the body has been looked at. */
  HEAD_ARRIVED,
  /** Half of the body has been read. */
  BODY_HALF_READ,
  /** The body has been read; nothing has been done about it. */
  BODY_READ,
  /** A send has been accepted: LinkedIn's part goes on whatever happens to the client now. */
  ACCEPTED,
  /** Nothing of the answer (whatever it is) has been written. */
  ANSWERING,
  /** The whole answer has been handed to the network. */
  ANSWER_WRITTEN;

  boolean isBeforeTheBody() {
    return this == HEAD_ARRIVED || this == BODY_HALF_READ;
  }
}
