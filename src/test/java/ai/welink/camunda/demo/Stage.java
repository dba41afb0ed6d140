package ai.welink.camunda.demo;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Delivery;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Where a story is played: the platform, and the process instance that it is about. */
final class Stage {

  private final Platform platform;
  private final Duration patience;
  private ProcessView process;

  private Stage(Platform platform, Duration patience) {
    this.platform = platform;
    this.patience = patience;
  }

  /** Plays a story, and waits that long for its end before it says that it went wrong. */
  static Told play(Platform platform, Story story, Duration patience) {
    Stage stage = new Stage(platform, patience);
    int before = platform.welink().linkedIn().count();
    boolean asExpected = stage.runs(story);
    return Told.of(story, stage.process, asExpected, stage.deliveriesSince(before));
  }

  private boolean runs(Story story) {
    story.world().accept(platform.welink());
    process = story.example().start(platform, story.variables());
    try {
      story.plot().accept(this);
      awaitReached(story.end(), 1);
      await("LinkedIn to have it", () -> platform.welink().undecided() == 0);
      return platform.welink().trackersRunning().isEmpty();
    } catch (AssertionError notAsExpected) {
      return false;
    }
  }

  private List<Delivery> deliveriesSince(int before) {
    var all = platform.welink().linkedIn().deliveries();
    return all.subList(before, all.size());
  }

  /** The engine, the runtime and WeLink. */
  Platform platform() {
    return platform;
  }

  /** The instance. */
  ProcessView process() {
    return process;
  }

  /** Lets the process wait at an element for the n-th time, then moves the engine's clock. */
  void passTime(Duration time, String waitingAt, int times) {
    awaitReached(waitingAt, times);
    platform.engine().advance(time);
  }

  /** Waits until the process has reached an element for the n-th time. */
  void awaitReached(String elementId, int times) {
    await(
        "to reach " + elementId,
        () -> Collections.frequency(process.activated(), elementId) >= times);
  }

  /** Waits for what does not happen in the process. */
  void await(String what, BooleanSupplier condition) {
    process.await(what, any -> condition.getAsBoolean(), patience);
  }
}
