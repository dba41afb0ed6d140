package ai.welink.camunda.embedded;

import static ai.welink.camunda.embedded.EmbeddedEngineTest.passThrough;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineRecordsTest {

  private static final int THREADS = 4;
  private static final int INSTANCES_PER_THREAD = 15;

  private EmbeddedEngine engine;

  @BeforeEach
  void start() {
    engine = EmbeddedEngine.start();
    engine.deploy(passThrough("straight"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void readsRightWhileTheEngineWrites() throws Exception {
    List<ProcessView> views = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<List<ProcessView>> each : submit(threads)) {
        views.addAll(each.get());
      }
    }
    assertThat(views).hasSize(THREADS * INSTANCES_PER_THREAD);
    assertThat(views).allSatisfy(it -> assertThat(it.path()).containsExactly("start", "go", "end"));
    assertThat(engine.instances("straight")).hasSameSizeAs(views);
  }

  private List<Future<List<ProcessView>>> submit(ExecutorService threads) {
    return IntStream.range(0, THREADS).mapToObj(i -> threads.submit(this::runInstances)).toList();
  }

  private List<ProcessView> runInstances() {
    return IntStream.range(0, INSTANCES_PER_THREAD)
        .mapToObj(i -> engine.createInstance("straight").awaitEnd())
        .toList();
  }

  @Test
  void handsEachEventToASubscriberOnceAndInOrder() {
    List<Long> fromTheStart = new ArrayList<>();
    List<Long> fromLater = new ArrayList<>();
    engine.records().subscribe(each -> fromTheStart.add(each.getPosition()));
    engine.createInstance("straight").awaitEnd();
    engine.records().subscribe(each -> fromLater.add(each.getPosition()));
    engine.createInstance("straight").awaitEnd();
    assertThat(fromLater).isEqualTo(fromTheStart).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aReaderMayReadSomethingElseMeanwhile() {
    engine.createInstance("straight").awaitEnd();
    engine.read(
        ValueType.PROCESS_INSTANCE,
        found -> {
          engine.createInstance("straight");
          List<String> before = names(found);
          int processes = engine.read(ValueType.PROCESS, List::size);
          assertThat(names(found)).isEqualTo(before);
          return processes;
        });
    assertThat(engine.instances("straight")).hasSize(2);
  }

  private static List<String> names(List<Record<?>> found) {
    return found.stream().map(each -> each.getIntent().name()).toList();
  }

  @Test
  void staysReadableAfterTheEngineHasStopped() {
    ProcessView view = engine.createInstance("straight").awaitEnd();
    engine.close();
    assertThat(view.state()).isEqualTo(ProcessView.State.COMPLETED);
    assertThat(view.path()).containsExactly("start", "go", "end");
  }
}
