package ai.welink.camunda.e2e.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.JobView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A thousand sends that each take WeLink a minute, on a runtime with the stock ten threads and 256
 * MB of heap, which serves another connector meanwhile.
 */
class WaitingAtScaleIT {

  private static final int SENDS = 1_000;
  private static final int THREADS = 10;
  private static final Duration WELINK_TAKES = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void aThousandSendsWaitAtOnceWithoutHoldingAThread() throws Exception {
    WeLinksTime time = new WeLinksTime();
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        SimulatedWeLink welink =
            SimulatedWeLink.configure().clock(time).actionTakes(WELINK_TAKES).start();
        OtherConnector other = new OtherConnector();
        RuntimeProcess runtime = runtime(engine, welink).start().awaitReady()) {
      engine.deploy(sending());
      engine.deploy(other.process());
      // its first job of a kind costs a runtime seconds, with or without others that wait
      engine.createInstance(OtherConnector.PROCESS).awaitEnd();
      String saidAtStart = runtime.output();

      List<ProcessView> sends = startAll(engine);
      Awaitility.await("all sends wait")
          .atMost(PATIENCE)
          .until(() -> welink.record().sends().size() == SENDS);
      assertThat(welink.undecided()).as("sends that wait at once").isEqualTo(SENDS);
      time.begin();
      List<Duration> served = serveOthersWhileTheyWait(engine, welink);
      sends.forEach(send -> send.awaitEnd(PATIENCE));

      print(sends, served);
      // nine of ten: what the machine itself does meanwhile is in these times too
      assertThat(nineOfTenAreServedWithin(served)).isLessThan(Duration.ofSeconds(1));
      assertThat(sends).allSatisfy(WaitingAtScaleIT::endedWithItsResult);
      assertThat(welink.linkedIn().count()).isEqualTo(SENDS);
      assertThat(welink.linkedIn().duplicates()).isEmpty();
      assertThat(runtime.output()).as("WARN and ERROR lines").isEqualTo(saidAtStart);
    }
  }

  private static RuntimeProcess.Builder runtime(EmbeddedEngine engine, SimulatedWeLink welink) {
    return RuntimeProcess.at(engine)
        .property("welink.base-url", welink.baseUrl())
        .secret("WELINK_API_KEY", SimulatedWeLink.API_KEY)
        .secret("WELINK_API_SECRET", SimulatedWeLink.API_SECRET)
        .threads(THREADS)
        .jvm("-Xmx256m");
  }

  private static BpmnModelInstance sending() {
    return Bpmn.createExecutableProcess("waiting")
        .startEvent()
        .serviceTask("send", task -> Tasks.toThread("=thread", "Hello").on(task))
        .endEvent()
        .done();
  }

  private static List<ProcessView> startAll(EmbeddedEngine engine) {
    return IntStream.range(0, SENDS)
        .mapToObj(i -> engine.createInstance("waiting", Map.of("thread", "t-" + i)))
        .toList();
  }

  /** One after another, for as long as WeLink has a send that is undecided. */
  private static List<Duration> serveOthersWhileTheyWait(
      EmbeddedEngine engine, SimulatedWeLink welink) {
    List<Duration> times = new ArrayList<>();
    while (welink.undecided() > SENDS / 10) {
      Instant start = Instant.now();
      engine.createInstance(OtherConnector.PROCESS).awaitEnd();
      times.add(Duration.between(start, Instant.now()));
    }
    return times;
  }

  private static Duration nineOfTenAreServedWithin(List<Duration> served) {
    return served.stream().sorted().toList().get(served.size() * 9 / 10);
  }

  private static void endedWithItsResult(ProcessView send) {
    assertThat(send.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
    JobView job = send.job("send");
    assertThat(job.failures()).isNotEmpty().allMatch(failure -> failure.retries() == 3);
    assertThat(job.retries()).isEqualTo(3);
  }

  private static void print(List<ProcessView> sends, List<Duration> served) {
    int looks = sends.stream().mapToInt(send -> send.job("send").failures().size()).sum();
    System.out.printf(
        "%d sends waited at once on %d threads with 256 MB of heap: %.1f looks per send;"
            + " %d jobs of another connector meanwhile, nine of ten within %d ms,"
            + " the slowest in %d ms%n",
        SENDS,
        THREADS,
        (double) looks / SENDS,
        served.size(),
        nineOfTenAreServedWithin(served).toMillis(),
        served.stream().max(Comparator.naturalOrder()).orElseThrow().toMillis());
  }

  /** Stands still until it begins: a minute is the same minute for all of the sends. */
  private static final class WeLinksTime implements InstantSource {

    private final Instant start = Instant.now();
    private volatile Instant begun;

    void begin() {
      begun = Instant.now();
    }

    @Override
    public Instant instant() {
      Instant since = begun;
      return since == null ? start : start.plus(Duration.between(since, Instant.now()));
    }
  }
}
