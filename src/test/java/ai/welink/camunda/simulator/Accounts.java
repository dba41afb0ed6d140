package ai.welink.camunda.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The linked LinkedIn accounts. At first every id is one that is known and active. */
public final class Accounts {

  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Set<String> inactive = ConcurrentHashMap.newKeySet();

  /** From now on nobody knows that account: 404. */
  public void forget(String accountId) {
    unknown.add(accountId);
  }

  /** From now on the account's LinkedIn session is over: 400. */
  public void deactivate(String accountId) {
    inactive.add(accountId);
  }

  /** Takes {@link #forget} and {@link #deactivate} back. */
  public void activate(String accountId) {
    unknown.remove(accountId);
    inactive.remove(accountId);
  }

  boolean isKnown(String accountId) {
    return !unknown.contains(accountId);
  }

  boolean isActive(String accountId) {
    return !inactive.contains(accountId);
  }
}
