package ai.welink.camunda.embedded;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.InMemoryEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the engine when it has forgotten a job that was handed back with a backoff.
 *
 * <p>The engine 8.8.0 now and then does not hand such a job out again until another one comes back
 * or its processing is resumed (<a
 * href="https://github.com/camunda/camunda/issues/16884">camunda/camunda#16884</a>, open). In a
 * cluster there is always another one; in a test with a single process there is none. Resuming
 * writes nothing into the engine's log.
 */
final class ForgottenJobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenJobs.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  /** So many looks find a job overdue before it counts as forgotten: well over a second. */
  private static final int LOOKS = 4;

  private static final class Backoff {
    private final long dueMillis;
    private int overdue;

    private Backoff(long dueMillis) {
      this.dueMillis = dueMillis;
    }
  }

  private final Map<Long, Backoff> backoffs = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("forgotten-jobs").daemon().factory());
  private final StreamProcessor processor;
  private final EngineRecords records;
  private final LongSupplier engineMillis;

  private ForgottenJobs(ZeebeTestEngine engine, EngineRecords records, LongSupplier engineMillis) {
    this.processor = processorOf(engine);
    this.records = records;
    this.engineMillis = engineMillis;
  }

  static ForgottenJobs watch(
      ZeebeTestEngine engine, EngineRecords records, LongSupplier engineMillis) {
    ForgottenJobs forgotten = new ForgottenJobs(engine, records, engineMillis);
    records.subscribe(forgotten::follow);
    forgotten.watch.scheduleWithFixedDelay(
        forgotten::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return forgotten;
  }

  private static StreamProcessor processorOf(ZeebeTestEngine engine) {
    try {
      var field = InMemoryEngine.class.getDeclaredField("streamProcessor");
      field.setAccessible(true);
      return (StreamProcessor) field.get(engine);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("The engine has no stream processor any more", changed);
    }
  }

  private void follow(Record<?> each) {
    if (each.getValueType() != ValueType.JOB) {
      return;
    }
    JobRecordValue job = (JobRecordValue) each.getValue();
    boolean comesAgain = each.getIntent() == JobIntent.FAILED && job.getRetries() > 0;
    if (comesAgain && job.getRetryBackoff() > 0) {
      backoffs.put(each.getKey(), new Backoff(each.getTimestamp() + job.getRetryBackoff()));
    } else {
      backoffs.remove(each.getKey());
    }
  }

  private void look() {
    try {
      records.sync();
      long now = engineMillis.getAsLong();
      backoffs.forEach((job, backoff) -> backoff.overdue += backoff.dueMillis < now ? 1 : 0);
      if (backoffs.values().stream().anyMatch(backoff -> backoff.overdue >= LOOKS)) {
        LOG.info("The engine has forgotten a job and is woken");
        wake();
      }
    } catch (RuntimeException engineIsGoing) {
      LOG.debug("No look at the engine: {}", engineIsGoing.toString());
    }
  }

  /** Lets the engine look through its backoffs, timers and timeouts. */
  void wake() {
    backoffs.values().forEach(backoff -> backoff.overdue = 0);
    try {
      processor.pauseProcessing().join(5, TimeUnit.SECONDS);
    } finally {
      processor.resumeProcessing();
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
