package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.fail;

import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.secrets.Planted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Process instances that send one message each, every one into a thread of its own. */
final class Sends {

  /** Longer than a job's timeout, a silent winner's patience and any pause. */
  static final Duration LEAP = Stage.JOB_TIMEOUT.plusMinutes(1);

  private static final Duration QUIET = Duration.ofMillis(600);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LEAPS = 100;
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** One of them. */
  record Send(String thread, SendKind kind, long instanceKey) {}

  private final Stage stage;
  private final List<Send> all = new ArrayList<>();
  private String seat;

  Sends(Stage stage) {
    this.stage = stage;
  }

  /** Recruiter sends that are started from now on share a seat; else each has its own. */
  Sends onSeat(String name) {
    seat = name;
    return this;
  }

  /** Starts some sends of each kind. */
  Sends start(List<SendKind> kinds, int each) {
    for (int i = 0; i < each; i++) {
      kinds.forEach(kind -> start(kind, kind.processId()));
    }
    return this;
  }

  /**
   * Starts sends that a runtime gets all at once. Its workers don't ask for more jobs of a type
   * while all that they have are held.
   */
  Sends startTogether(List<SendKind> kinds, int each) {
    return together(() -> start(kinds, each), () -> {});
  }

  /** The same, and something happens right before the runtime gets them. */
  Sends together(Runnable starts, Runnable before) {
    GatewayFault gate =
        stage.faults().on(Commands.ACTIVATION.method()).when(Commands.ACTIVATION.which()).hold();
    starts.run();
    before.run();
    gate.off();
    return this;
  }

  /** Starts one send by a process that was deployed for it. */
  Send start(SendKind kind, String processId) {
    String thread = "thread-" + NUMBERS.incrementAndGet();
    Send send = new Send(thread, kind, create(processId, thread));
    all.add(send);
    return send;
  }

  private long create(String processId, String thread) {
    return stage
        .cluster()
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(
            Map.of(
                "thread",
                thread,
                "text",
                Planted.TEXT + " for " + thread,
                "seat",
                seat != null ? seat : thread))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  List<Send> all() {
    return List.copyOf(all);
  }

  /** Some of them. */
  Sends only(List<Send> some) {
    Sends fewer = new Sends(stage);
    fewer.all.addAll(some);
    return fewer;
  }

  Report report(Send send) {
    return stage.reports().of(send.thread()).orElseThrow();
  }

  boolean haveEnded() {
    return unfinished().isEmpty();
  }

  private List<Send> unfinished() {
    return all.stream().filter(send -> stage.reports().of(send.thread()).isEmpty()).toList();
  }

  /** Waits until all have ended, and lets time pass whenever nothing happens any more. */
  Sends settle() {
    for (int leap = 0; !endsOrGoesQuiet(); leap++) {
      if (leap == LEAPS) {
        fail("stuck: %s", unfinished().stream().map(this::describe).toList());
      }
      stage.advance(LEAP);
    }
    return this;
  }

  private String describe(Send send) {
    return send + ", " + stage.cluster().describe(send.instanceKey());
  }

  private boolean endsOrGoesQuiet() {
    Quiet quiet = new Quiet(stage);
    Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(PATIENCE)
        .until(() -> haveEnded() || quiet.lasts(QUIET));
    return haveEnded();
  }
}
