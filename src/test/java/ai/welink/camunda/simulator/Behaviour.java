package ai.welink.camunda.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * What WeLink does with one request: what happens on LinkedIn, what is answered, and how the answer
 * gets to the client. Immutable; the words are in {@link Behaviours}.
 *
 * @param takes how long the LinkedIn action takes; empty: as long as the simulator is set to
 */
public record Behaviour(
    Outcome outcome, Optional<Duration> takes, Reply reply, Wire wire, Spelling spelling) {

  /** Refuses to promise an action to a client whose message has not been read. */
  public Behaviour {
    if (wire.strikesBeforeTheBody() && !(outcome instanceof Outcome.Nothing)) {
      throw new IllegalArgumentException("LinkedIn cannot get a message that was not read");
    }
  }

  /** The same, with the LinkedIn action of a send ending that long after its start. */
  public Behaviour after(Duration delay) {
    return new Behaviour(outcome, Optional.of(delay), reply, wire, spelling);
  }

  /** The same, spelled differently. */
  public Behaviour spelled(Spelling other) {
    return new Behaviour(outcome, takes, reply, wire, other);
  }

  /** The same, and the person will receive the message whatever the client sees. */
  public Behaviour andLinkedInGetsIt() {
    return with(new Outcome.Delivered());
  }

  /** The same, and the person will receive nothing whatever the client sees. */
  public Behaviour andLinkedInGetsNothing() {
    return with(new Outcome.Nothing());
  }

  /** A bare status with {@code Retry-After} in seconds. */
  public Behaviour retryAfter(Duration delay) {
    return with(new RetryAfter.Seconds(delay));
  }

  /** A bare status with {@code Retry-After} as an HTTP date. */
  public Behaviour retryAfterAsDate(Duration delay) {
    return with(new RetryAfter.Date(delay));
  }

  boolean acts() {
    return !(outcome instanceof Outcome.Nothing);
  }

  private Behaviour with(Outcome other) {
    return new Behaviour(other, takes, reply, wire, spelling);
  }

  private Behaviour with(RetryAfter retryAfter) {
    if (!(reply instanceof Reply.Status bare)) {
      throw new IllegalStateException("only a bare status says when to come back");
    }
    Reply later = new Reply.Status(bare.status(), retryAfter);
    return new Behaviour(outcome, takes, later, wire, spelling);
  }
}
