package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.send.SendTask;
import ai.welink.camunda.send.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Fifty activations of one job at once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FiftyRacersContract {

  private static final int RACERS = 50;

  private DirectSends sends;

  abstract Cluster cluster();

  @BeforeAll
  void start() {
    sends = new DirectSends(cluster());
  }

  @AfterAll
  void stop() {
    sends.close();
  }

  @Test
  void fiftyThreadsOfOneRuntimeMakeOnePost() throws Exception {
    SendOnce runtime = sends.runtime(sends.zeebe());
    assertOnePost("one-runtime", race("one-runtime", () -> runtime));
  }

  @Test
  void fiftyRuntimesMakeOnePost() throws Exception {
    assertOnePost("fifty-runtimes", race("fifty-runtimes", () -> sends.runtime(sends.zeebe())));
  }

  private void assertOnePost(String thread, List<Step> steps) {
    assertThat(steps).filteredOn(Step.Accepted.class::isInstance).hasSize(1);
    assertThat(steps).filteredOn(Step.Later.class::isInstance).hasSize(RACERS - 1);
    assertThat(new Posts(sends.welink()).to(thread)).hasSize(1);
    assertThat(sends.welink().linkedIn().deliveriesTo(thread)).hasSize(1);
  }

  private List<Step> race(String thread, Supplier<SendOnce> runtimes) throws Exception {
    SendTask task = sends.task(thread);
    CyclicBarrier start = new CyclicBarrier(RACERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
      List<Callable<Step>> racers =
          Stream.generate(runtimes).limit(RACERS).map(each -> racer(each, task, start)).toList();
      List<Step> steps = new ArrayList<>();
      for (Future<Step> each : threads.invokeAll(racers)) {
        steps.add(each.get());
      }
      return steps;
    }
  }

  private static Callable<Step> racer(SendOnce runtime, SendTask task, CyclicBarrier start) {
    return () -> {
      start.await();
      return runtime.advance(task);
    };
  }
}
