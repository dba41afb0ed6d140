package ai.welink.camunda.simulator;

/** One sentence of the script. By default it holds for ever. Safe for use by many threads. */
public final class Rule {

  private final RequestMatcher matcher;
  private final Behaviour behaviour;
  private int fitting;
  private int applied;
  private int limit = Integer.MAX_VALUE;

  Rule(RequestMatcher matcher, Behaviour behaviour) {
    if (matcher.needsBody() && behaviour.wire().strikesBeforeTheBody()) {
      throw new IllegalArgumentException(
          "what the body says is not known yet when the connection is dropped; match on the"
              + " endpoint and on nth(..), or drop after reading");
    }
    this.matcher = matcher;
    this.behaviour = behaviour;
  }

  /** Holds for one request only. */
  public Rule once() {
    return times(1);
  }

  /** Holds for that many requests only. */
  public synchronized Rule times(int count) {
    limit = count;
    return this;
  }

  /** How many requests it has been applied to. */
  public synchronized int applied() {
    return applied;
  }

  boolean strikesBeforeTheBody() {
    return behaviour.wire().strikesBeforeTheBody();
  }

  Behaviour behaviour() {
    return behaviour;
  }

  /** Whether the request is one for this rule; if so, it counts. */
  synchronized boolean takes(ReceivedRequest request) {
    if (applied >= limit || !matcher.fits(request)) {
      return false;
    }
    fitting++;
    if (matcher.nth() > 0 && matcher.nth() != fitting) {
      return false;
    }
    applied++;
    return true;
  }
}
