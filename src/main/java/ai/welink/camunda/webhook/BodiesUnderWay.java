package ai.welink.camunda.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All bodies that are being received, within bounds that strangers can't exceed. WeLink's events
 * are small and come at once; so when there are too many bodies the oldest gives way, and when they
 * are too large together, the largest.
 *
 * <p>Whoever takes a body out of here decides what becomes of it, and nobody else does.
 */
class BodiesUnderWay {

  /** Bodies that are received at once. */
  static final int MOST = 1000;

  /** Bytes that they, and those which wait for being proven, have together. */
  static final int MOST_BYTES = 16 << 20;

  private final int most;
  private final int mostBytes;
  private final Map<IncomingBody, Integer> bodies = new LinkedHashMap<>();
  private int bytes;

  BodiesUnderWay() {
    this(MOST, MOST_BYTES);
  }

  BodiesUnderWay(int most, int mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** A body begins; another one may have to give way. */
  void begin(IncomingBody body) {
    IncomingBody oldest = null;
    synchronized (this) {
      if (bodies.size() == most) {
        oldest = bodies.keySet().iterator().next();
        bytes -= bodies.remove(oldest);
      }
      bodies.put(body, 0);
    }
    if (oldest != null) {
      oldest.crowdedOut();
    }
  }

  /** More bytes of a body have come; others, or that body itself, may have to give way. */
  void grow(IncomingBody body, int more) {
    makeRoom(body, more).forEach(IncomingBody::crowdedOut);
  }

  private synchronized List<IncomingBody> makeRoom(IncomingBody body, int more) {
    List<IncomingBody> crowdedOut = new ArrayList<>();
    if (bodies.computeIfPresent(body, (same, size) -> size + more) != null) {
      bytes += more;
    }
    while (bytes > mostBytes && !bodies.isEmpty()) {
      IncomingBody largest =
          bodies.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      bytes -= bodies.remove(largest);
      crowdedOut.add(largest);
    }
    return crowdedOut;
  }

  /**
   * Takes a body that has ended out of here. Its bytes count until they are {@link #release}d.
   *
   * @return whether it was still here: false means that it has its answer already
   */
  synchronized boolean end(IncomingBody body) {
    return bodies.remove(body) != null;
  }

  /** Bytes of a body that has ended are not held any longer. */
  synchronized void release(int released) {
    bytes -= released;
  }
}
