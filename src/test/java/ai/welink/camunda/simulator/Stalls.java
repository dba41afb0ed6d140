package ai.welink.camunda.simulator;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that wait for nothing until told to go on. */
final class Stalls {

  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Stalls until the next {@link #end()}; fails if the client gives up before. */
  void stall(Connection connection) throws IOException {
    int before = ended.get();
    waiting.incrementAndGet();
    try {
      connection.stallUntil(() -> ended.get() != before);
    } finally {
      waiting.decrementAndGet();
    }
  }

  void end() {
    ended.incrementAndGet();
  }

  int waiting() {
    return waiting.get();
  }
}
