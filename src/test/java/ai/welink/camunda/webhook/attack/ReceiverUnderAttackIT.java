package ai.welink.camunda.webhook.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.webhook.WebhookReceiver;
import ai.welink.camunda.webhook.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever strangers do, WeLink's events get through, and memory stays bounded. */
class ReceiverUnderAttackIT {

  private static final int FORGED = 20_000;
  private static final int AUTHENTIC = 200;
  private static final int CONNECTIONS = 400;

  private static Target target;
  private static ExecutorService strangers;

  @BeforeAll
  static void start() {
    target = new Target();
    strangers = Executors.newVirtualThreadPerTaskExecutor();
  }

  @AfterEach
  void stillThere() {
    assertThat(target.isAlive()).as(target::output).isTrue();
    assertThat(target.heap()).isLessThan(Target.HEAP);
    assertThat(target.results().keySet()).noneMatch(key -> key.startsWith("forged"));
  }

  @AfterAll
  static void stop() {
    strangers.close();
    target.close();
  }

  @Test
  void publishesEachOf200AuthenticEventsOnceAmong20000Forged() throws Exception {
    List<byte[]> all = new ArrayList<>();
    IntStream.range(0, FORGED).mapToObj(Bodies::forged).forEach(all::add);
    IntStream.range(0, AUTHENTIC).mapToObj(i -> Bodies.authentic("flood-" + i)).forEach(all::add);
    Collections.shuffle(all, new Random(4711));
    long begin = System.nanoTime();
    Map<Integer, Long> answers = deliver(all);
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "Flood: %,d forged and %d authentic over %d connections in %.1f s; answers %s;"
            + " most heap seen %d MB of 256%n",
        FORGED, AUTHENTIC, CONNECTIONS, seconds, answers, target.mostHeap() >> 20);
    assertThat(answers).isEqualTo(Map.of(200, (long) AUTHENTIC, 401, (long) FORGED));
    assertThat(published("flood-"))
        .hasSize(AUTHENTIC)
        .allSatisfy((key, n) -> assertThat(n).isOne());
    assertThat(target.mostHeap()).isBetween(1L, Target.HEAP);
  }

  /** Over many connections at once; counts the statuses of the answers. */
  private static Map<Integer, Long> deliver(List<byte[]> bodies) throws Exception {
    ConcurrentLinkedQueue<byte[]> waiting = new ConcurrentLinkedQueue<>(bodies);
    Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    Callable<Void> connection =
        () -> {
          try (Wire wire = new Wire(target.port())) {
            for (byte[] body = waiting.poll(); body != null; body = waiting.poll()) {
              answers.computeIfAbsent(wire.post(body), status -> new LongAdder()).increment();
              if (waiting.size() % 500 == 0) {
                target.heap();
              }
            }
          }
          return null;
        };
    all(Collections.nCopies(Math.min(CONNECTIONS, bodies.size()), connection));
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().sum()));
  }

  private static Map<String, Long> published(String prefix) {
    Map<String, Long> those = new TreeMap<>(target.results());
    those.keySet().removeIf(key -> !key.startsWith(prefix));
    return those;
  }

  @Test
  void aHundredEventsThatComeTwentyTimesAtOnceArePublishedOnceEach() throws Exception {
    List<byte[]> repeats = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      repeats.addAll(Collections.nCopies(20, Bodies.authentic("repeat-" + i)));
    }
    assertThat(deliver(repeats)).isEqualTo(Map.of(200, 2000L));
    assertThat(published("repeat-")).hasSize(100).allSatisfy((key, n) -> assertThat(n).isOne());
  }

  @Test
  void twelveHundredSlowBodiesKeepNobodyOut() throws Exception {
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 1200; i++) {
        Wire wire = new Wire(target.port());
        slow.add(wire);
        wire.announce("Content-Length: 1000");
        wire.send("{".getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(getsThrough("slow-", 50)).isEqualTo(50);
      assertThat(target.health()).isEqualTo(200);
    } finally {
      slow.forEach(Wire::close);
    }
    assertThat(published("slow-")).hasSize(50).allSatisfy((key, n) -> assertThat(n).isOne());
  }

  /** Delivers authentic events one after another; how many were answered with 200. */
  private static long getsThrough(String prefix, int events) throws IOException {
    long answered = 0;
    for (int i = 0; i < events; i++) {
      try (Wire weLink = new Wire(target.port())) {
        answered += weLink.post(Bodies.authentic(prefix + i)) == 200 ? 1 : 0;
      }
    }
    return answered;
  }

  @Test
  void theHeaviestBodiesAtOnceStayWithinTheHeap() throws Exception {
    byte[] heaviest = Bodies.heaviest(WebhookReceiver.LONGEST_BODY);
    LongAdder refused = new LongAdder();
    Callable<Void> attacker =
        () -> {
          for (int i = 0; i < 5; i++) {
            try (Wire wire = new Wire(target.port())) {
              wire.post(heaviest);
              refused.increment();
            } catch (IOException cutOff) {
              // an answer that comes before the body has ended may be lost with the connection
              refused.increment();
            }
          }
          return null;
        };
    List<Future<Void>> attack = begin(Collections.nCopies(100, attacker));
    long through = getsThrough("heavy-", 50);
    target.heap();
    await(attack);
    assertThat(through).isEqualTo(50);
    assertThat(refused.sum()).isEqualTo(500);
    System.out.printf(
        "500 bodies of 1 MiB over 100 connections: most heap seen %d MB of 256%n",
        target.mostHeap() >> 20);
  }

  @Test
  void bodiesWithoutAnEndAreCutOff() throws Exception {
    int part = 64 << 10;
    byte[] chunk = new byte[part + 9];
    byte[] size = "10000\r\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, chunk, 0, size.length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    LongAdder sent = new LongAdder();
    Callable<Void> endless =
        () -> {
          try (Wire wire = new Wire(target.port())) {
            wire.announce("Transfer-Encoding: chunked");
            // a server that read on would be sent 64 MiB
            for (int i = 0; i < 1024; i++) {
              wire.send(chunk);
              sent.add(part);
            }
            throw new AssertionError("Nobody has cut it off");
          } catch (IOException cutOff) {
            return null;
          }
        };
    List<Future<Void>> attack = begin(Collections.nCopies(50, endless));
    assertThat(getsThrough("endless-", 50)).isEqualTo(50);
    await(attack);
    System.out.printf("50 endless bodies: cut off after %d MB together%n", sent.sum() >> 20);
  }

  private static void all(List<Callable<Void>> tasks) throws Exception {
    await(begin(tasks));
  }

  private static List<Future<Void>> begin(List<Callable<Void>> tasks) {
    return tasks.stream().map((Function<Callable<Void>, Future<Void>>) strangers::submit).toList();
  }

  private static void await(List<Future<Void>> tasks)
      throws InterruptedException, ExecutionException {
    for (Future<Void> task : tasks) {
      task.get();
    }
  }
}
