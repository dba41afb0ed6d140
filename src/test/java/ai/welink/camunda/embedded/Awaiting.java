package ai.welink.camunda.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what another thread brings about. */
final class Awaiting {

  private Awaiting() {}

  static void until(Callable<Boolean> condition) {
    until(condition, ProcessView.PATIENCE);
  }

  static void until(Callable<Boolean> condition, Duration patience) {
    Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(patience)
        .until(condition);
  }
}
