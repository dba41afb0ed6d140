package ai.welink.camunda.embedded;

import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgottenJobsTest {

  private static final String TYPE = "test:comes-again";

  @Test
  void theEngineLosesNothingWhileItIsWoken() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        JobWorker ignored = handsEachBackOnce(engine)) {
      engine.deploy(EmbeddedEngineTest.oneTask("coming-again", TYPE));
      List<ProcessView> instances = IntStream.range(0, 40).mapToObj(each -> woken(engine)).toList();
      instances.forEach(ProcessView::awaitEnd);
    }
  }

  private static ProcessView woken(EmbeddedEngine engine) {
    ProcessView instance = engine.createInstance("coming-again");
    engine.forgotten().wake();
    return instance;
  }

  private static JobWorker handsEachBackOnce(EmbeddedEngine engine) {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    return engine
        .client()
        .newWorker()
        .jobType(TYPE)
        .handler(
            (client, job) -> {
              if (seen.add(job.getKey())) {
                client
                    .newFailCommand(job)
                    .retries(1)
                    .retryBackoff(Duration.ofMillis(50))
                    .send()
                    .join();
              } else {
                client.newCompleteCommand(job).send().join();
              }
            })
        .pollInterval(Duration.ofMillis(20))
        .open();
  }
}
