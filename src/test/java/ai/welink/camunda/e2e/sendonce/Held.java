package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.embedded.GatewayFaults;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Checkpoint;
import ai.welink.camunda.simulator.Milestone;
import ai.welink.camunda.simulator.RequestMatcher;
import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongToIntFunction;
import org.awaitility.Awaitility;

/** Sends that are held at one point of their way. */
final class Held implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** How many are held whose keys come after one. */
  private final LongToIntFunction count;

  private final Runnable release;

  private Held(LongToIntFunction count, Runnable release) {
    this.count = count;
    this.release = release;
  }

  /** The engine does not get the command; its sender goes on trying. */
  static Held refused(Stage stage, Commands command) {
    Set<Long> sends = ConcurrentHashMap.newKeySet();
    GatewayFault note = script(stage, command).before(call -> sends.add(Commands.subject(call)));
    return atEngine(sends, note, script(stage, command).refuse(Status.UNAVAILABLE));
  }

  /** The engine carries the command out; its sender does not hear of it. */
  static Held unheard(Stage stage, Commands command) {
    Set<Long> sends = ConcurrentHashMap.newKeySet();
    GatewayFault note = script(stage, command).after(call -> sends.add(Commands.subject(call)));
    return atEngine(sends, note, script(stage, command).holdAnswer());
  }

  private static Held atEngine(Set<Long> sends, GatewayFault note, GatewayFault fault) {
    return new Held(
        after -> (int) sends.stream().filter(key -> key > after).count(),
        () -> {
          note.off();
          fault.off();
        });
  }

  private static GatewayFaults.Script script(Stage stage, Commands command) {
    return stage.faults().on(command.method()).when(command.which());
  }

  /** WeLink says nothing from a milestone on. */
  static Held atWeLink(Stage stage, Milestone where, RequestMatcher which) {
    Checkpoint checkpoint = stage.welink().holdAt(where, which);
    return new Held(after -> checkpoint.arrived().size(), checkpoint::release);
  }

  /** WeLink accepts, and says nothing of use when it is asked for the verdict. */
  static Held waiting(Stage stage) {
    Set<String> asked = ConcurrentHashMap.newKeySet();
    RequestMatcher question = RequestMatcher.getResponse();
    stage.welink().when(question).then(Behaviours.status(503));
    stage
        .welink()
        .onReaching(
            Milestone.ANSWERING,
            question,
            request -> asked.add(request.body().path("request_id").asText()));
    return new Held(after -> asked.size(), stage.welink()::forgetRules);
  }

  /** Waits until so many are held. */
  void await(int sends) {
    await(Long.MIN_VALUE, sends);
  }

  /**
   * Waits until all of them are held. A runtime may still go on with sends of before, which has
   * come to nothing: their keys are smaller.
   */
  void await(Sends sends) {
    long first = sends.all().stream().mapToLong(Sends.Send::instanceKey).min().orElseThrow();
    await(first, sends.all().size());
  }

  private void await(long after, int sends) {
    Awaitility.await("of " + sends + " sends")
        .pollInterval(Duration.ofMillis(10))
        .atMost(PATIENCE)
        .until(() -> count.applyAsInt(after), held -> held >= sends);
  }

  /** Lets them go on, as far as there is still somebody to do so. */
  @Override
  public void close() {
    release.run();
  }
}
