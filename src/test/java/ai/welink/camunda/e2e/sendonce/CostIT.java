package ai.welink.camunda.e2e.sendonce;

import static ai.welink.camunda.embedded.GatewayMethod.PUBLISH_MESSAGE;
import static ai.welink.camunda.embedded.GatewayMethod.SET_VARIABLES;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.GatewayFaults;
import ai.welink.camunda.send.MemoryJournal;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.send.SendTask;
import ai.welink.camunda.send.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the guard costs: its commands to the engine, and the time that they take. */
class CostIT {

  private static final int SENDS = 100;

  private record Cost(String mode, double claims, double records, double median, double worst) {
    private String line() {
      return "%-10s %16.1f %16.1f %12.2f %12.2f%n".formatted(mode, claims, records, median, worst);
    }
  }

  @Test
  void oneClaimAndTwoRecordsForEachSend() {
    try (DirectSends sends = new DirectSends(Cluster.embedded())) {
      SendJournal memory = new MemoryJournal(10 * SENDS);
      measure("warm-up", sends, sends.zeebe());
      Cost required = measure("required", sends, sends.zeebe());
      Cost off = measure("off", sends, memory);
      print(required, off);

      assertThat(List.of(required.claims(), required.records())).containsExactly(1.0, 2.0);
      assertThat(List.of(off.claims(), off.records())).containsExactly(0.0, 0.0);
    }
  }

  private static Cost measure(String mode, DirectSends sends, SendJournal journal) {
    List<SendTask> tasks =
        IntStream.range(0, SENDS).mapToObj(each -> sends.task(mode + "-" + each)).toList();
    SendOnce runtime = sends.runtime(journal);
    GatewayFaults engine = sends.engine().faults();
    engine.resetCounts();
    double[] millis = tasks.stream().mapToDouble(task -> millis(runtime, task)).sorted().toArray();
    return new Cost(
        mode,
        engine.count(PUBLISH_MESSAGE) / (double) SENDS,
        engine.count(SET_VARIABLES) / (double) SENDS,
        millis[SENDS / 2],
        millis[SENDS * 99 / 100]);
  }

  private static double millis(SendOnce runtime, SendTask task) {
    long start = System.nanoTime();
    Step step = runtime.advance(task);
    double millis = (System.nanoTime() - start) / 1e6;
    assertThat(step).isInstanceOf(Step.Accepted.class);
    return millis;
  }

  private static void print(Cost... costs) {
    StringBuilder table = new StringBuilder("\nThe guard's cost for each send, POST included\n");
    table.append(
        "%-10s %16s %16s %12s %12s%n"
            .formatted("send-once", "PublishMessage", "SetVariables", "median ms", "99 % ms"));
    Arrays.stream(costs).map(Cost::line).forEach(table::append);
    System.out.println(table);
  }
}
