package ai.welink.camunda.e2e.sendonce;

import java.time.Duration;

/** Notices when nothing happens on a stage any more. */
final class Quiet {

  private final Stage stage;
  private long activity;
  private long since = System.nanoTime();

  Quiet(Stage stage) {
    this.stage = stage;
    this.activity = stage.activity();
  }

  /** Whether nothing has happened for that long, as far as this was asked meanwhile. */
  boolean lasts(Duration atLeast) {
    long now = stage.activity();
    if (now != activity) {
      activity = now;
      since = System.nanoTime();
    }
    return System.nanoTime() - since >= atLeast.toNanos();
  }
}
