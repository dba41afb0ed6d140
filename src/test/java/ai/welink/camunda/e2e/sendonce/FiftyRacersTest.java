package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.OkHttpWeLinkApi;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.ZeebeSendJournal;
import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.Pauses;
import ai.welink.camunda.send.Seats;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendObserver;
import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.send.SendTask;
import ai.welink.camunda.send.Step;
import ai.welink.camunda.simulator.SimulatedWeLink;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fifty activations of one job at once. */
class FiftyRacersTest {

  private static final int RACERS = 50;

  private static EmbeddedEngine engine;
  private static SimulatedWeLink welink;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    welink = SimulatedWeLink.start();
    engine.deploy(
        Bpmn.createExecutableProcess("race")
            .startEvent()
            .serviceTask("send", task -> task.zeebeJobType("nobody"))
            .endEvent()
            .done());
  }

  @AfterAll
  static void stop() {
    welink.close();
    engine.close();
  }

  @Test
  void fiftyThreadsOfOneRuntimeMakeOnePost() throws Exception {
    SendOnce runtime = runtime();
    assertOnePost("one-runtime", race("one-runtime", racer -> runtime));
  }

  @Test
  void fiftyRuntimesMakeOnePost() throws Exception {
    assertOnePost("fifty-runtimes", race("fifty-runtimes", racer -> runtime()));
  }

  private static void assertOnePost(String thread, List<Step> steps) {
    assertThat(steps).filteredOn(Step.Accepted.class::isInstance).hasSize(1);
    assertThat(steps).filteredOn(Step.Later.class::isInstance).hasSize(RACERS - 1);
    assertThat(welink.record().sends())
        .filteredOn(post -> post.body().path("thread_id").asText().equals(thread))
        .hasSize(1);
    assertThat(welink.linkedIn().deliveriesTo(thread)).hasSize(1);
  }

  private interface Runtimes {
    SendOnce of(int racer);
  }

  private static List<Step> race(String thread, Runtimes runtimes) throws Exception {
    ProcessView process = engine.createInstance("race").awaitActivated("send");
    SendTask task = task(process.elementInstanceKeys("send").getFirst(), thread);
    CyclicBarrier start = new CyclicBarrier(RACERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
      List<Callable<Step>> racers =
          IntStream.range(0, RACERS)
              .mapToObj(each -> racer(runtimes.of(each), task, start))
              .toList();
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

  private static SendTask task(long elementInstanceKey, String thread) {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", "acc-1")
            .put("thread_id", thread)
            .put("message", "Hello");
    var credentials = new Credentials(SimulatedWeLink.API_KEY, SimulatedWeLink.API_SECRET);
    return new SendTask(
        new SendId(elementInstanceKey, "<default>"),
        Carried.NOTHING,
        new SendRequest(Endpoint.THREAD, credentials, body),
        false,
        Duration.ofMinutes(30),
        null);
  }

  private static SendOnce runtime() {
    Clock clock = Clock.systemUTC();
    Duration second = Duration.ofSeconds(1);
    WeLinkApi api =
        new OkHttpWeLinkApi(welink.baseUrl().toString(), second, second.multipliedBy(10), clock);
    return new SendOnce(
        api,
        new ZeebeSendJournal(engine.client(), CommandBudget.DEFAULT),
        new Seats(clock),
        new Pauses(second, second, ThreadLocalRandom::current),
        clock,
        Duration.ofMinutes(1),
        SendObserver.NONE);
  }
}
