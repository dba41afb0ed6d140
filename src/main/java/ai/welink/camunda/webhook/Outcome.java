package ai.welink.camunda.webhook;

import java.util.Locale;

/** What became of one POST to the receiver, and the HTTP status that says so. */
public enum Outcome {
  /** The engine has the event. */
  PUBLISHED(200),
  /** The engine, or this receiver, had the event already. */
  REPEATED(200),
  /** Authentic, but nothing that a process could wait for. */
  UNKNOWN(200),
  /** Not exactly one readable JSON object. */
  MALFORMED(400),
  /** Not signed with any of the secrets. */
  REFUSED(401),
  /** The body was still not there when its time was up. */
  LATE(408),
  /** Larger than what is read. */
  OVERSIZED(413),
  /** Too much was being received at once, and this body had to give way. */
  CROWDED_OUT(503),
  /** Authentic, but the engine did not take it: WeLink is to deliver it again. */
  UNAVAILABLE(503);

  private final int httpStatus;

  Outcome(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** The status of the answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** A word for metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
