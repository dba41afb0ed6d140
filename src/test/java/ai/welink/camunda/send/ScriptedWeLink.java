package ai.welink.camunda.send;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.api.Tracking;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.api.WeLinkApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Verdicts in the order in which a test wants them; what HTTP makes of an answer is tested there.
 */
final class ScriptedWeLink implements WeLinkApi {

  private final Deque<Supplier<Verdict>> verdicts = new ArrayDeque<>();
  private final Deque<Lookup> lookups = new ArrayDeque<>();
  private final List<Credentials> askedWith = new ArrayList<>();
  private final AtomicInteger posts = new AtomicInteger();

  ScriptedWeLink then(Verdict verdict) {
    return then(() -> verdict);
  }

  ScriptedWeLink then(Supplier<Verdict> verdict) {
    verdicts.add(verdict);
    return this;
  }

  ScriptedWeLink thenTells(Lookup lookup) {
    lookups.add(lookup);
    return this;
  }

  /** With whose key it was asked for results. */
  synchronized List<Credentials> askedWith() {
    return List.copyOf(askedWith);
  }

  int posts() {
    return posts.get();
  }

  @Override
  public Verdict send(SendRequest request) {
    posts.incrementAndGet();
    Supplier<Verdict> next;
    synchronized (this) {
      next = verdicts.remove();
    }
    return next.get();
  }

  @Override
  public synchronized Lookup lookUp(String requestId, Credentials credentials) {
    askedWith.add(credentials);
    return lookups.remove();
  }

  @Override
  public Tracking stopTracking(String accountId, String threadId, Credentials credentials) {
    throw new AssertionError("a send stops no tracker");
  }
}
