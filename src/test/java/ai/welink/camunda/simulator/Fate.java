package ai.welink.camunda.simulator;

/** What became of a request. */
public enum Fate {
  /** Neither answered nor given up yet. */
  UNDER_WAY,
  /** Done as asked, and the whole answer was written (not: read by the client). */
  ANSWERED,
  /** WeLink's own rules said no (wrong key, missing field, rate limit, …), and that was written. */
  REFUSED,
  /** The simulator broke the connection on purpose. */
  CUT,
  /** The client broke the connection, or WeLink was paused, before the answer was written. */
  CLIENT_LEFT
}
