package ai.welink.camunda.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one valid pair of key and secret, and what it is allowed to do. */
public final class Keys {

  private record Pair(String key, String secret) {
    @Override
    public String toString() {
      return "a pair of key and secret";
    }
  }

  private volatile Pair valid;
  private final Set<WeLinkCall> forbidden = ConcurrentHashMap.newKeySet();

  Keys(String key, String secret) {
    changeTo(key, secret);
  }

  /** From now on only this pair is valid; any other is answered 401. */
  public void changeTo(String key, String secret) {
    valid = new Pair(key, secret);
  }

  /** From now on the pair may not do this: 403. */
  public void forbid(WeLinkCall call) {
    forbidden.add(call);
  }

  /** Takes {@link #forbid} back. */
  public void allow(WeLinkCall call) {
    forbidden.remove(call);
  }

  boolean fit(RequestHead head) {
    String key = head.header("x-api-key").orElse("");
    return new Pair(key, head.header("x-api-secret").orElse("")).equals(valid);
  }

  boolean mayDo(WeLinkCall call) {
    return !forbidden.contains(call);
  }
}
