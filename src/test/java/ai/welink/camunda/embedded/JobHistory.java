package ai.welink.camunda.embedded;

import ai.welink.camunda.embedded.JobView.Failure;
import ai.welink.camunda.embedded.JobView.State;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows one job through the records of its process instance. */
final class JobHistory {

  private final long key;
  private final List<Instant> activations = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private JobRecordValue latest;
  private State state = State.WAITING;
  private int retries;
  private int timeouts;

  private JobHistory(Record<?> created) {
    key = created.getKey();
  }

  static List<JobView> in(List<Record<?>> records) {
    Map<Long, JobHistory> jobs = new LinkedHashMap<>();
    for (Record<?> each : records) {
      if (each.getValueType() == ValueType.JOB) {
        jobs.computeIfAbsent(each.getKey(), key -> new JobHistory(each)).follow(each);
      } else if (each.getIntent() == JobBatchIntent.ACTIVATED) {
        activate(each, jobs);
      }
    }
    return jobs.values().stream().map(JobHistory::view).toList();
  }

  private static void activate(Record<?> batch, Map<Long, JobHistory> jobs) {
    for (long key : ((JobBatchRecordValue) batch.getValue()).getJobKeys()) {
      JobHistory job = jobs.get(key);
      if (job != null) {
        job.activations.add(time(batch));
        job.state = State.ACTIVATED;
      }
    }
  }

  private void follow(Record<?> each) {
    latest = (JobRecordValue) each.getValue();
    retries = latest.getRetries();
    switch ((JobIntent) each.getIntent()) {
      case CREATED, RECURRED_AFTER_BACKOFF, YIELDED -> state = State.WAITING;
      case FAILED -> fail(each);
      case RETRIES_UPDATED -> state = state == State.ACTIVATED ? state : State.FAILED;
      case TIMED_OUT -> timeOut();
      case COMPLETED -> state = State.COMPLETED;
      case ERROR_THROWN -> state = State.ERROR_THROWN;
      case CANCELED -> state = State.CANCELED;
      default -> {}
    }
  }

  private void fail(Record<?> each) {
    state = State.FAILED;
    Duration backoff = Duration.ofMillis(latest.getRetryBackoff());
    failures.add(new Failure(retries, backoff, latest.getErrorMessage(), time(each)));
  }

  private void timeOut() {
    timeouts++;
    state = State.WAITING;
  }

  private JobView view() {
    return new JobView(
        key,
        latest.getType(),
        latest.getElementId(),
        latest.getElementInstanceKey(),
        Map.copyOf(latest.getCustomHeaders()),
        state,
        retries,
        List.copyOf(activations),
        List.copyOf(failures),
        timeouts,
        state == State.ERROR_THROWN ? latest.getErrorCode() : "",
        state == State.ERROR_THROWN ? latest.getErrorMessage() : "",
        Json.MAPPER.valueToTree(latest.getVariables()));
  }

  private static Instant time(Record<?> each) {
    return Instant.ofEpochMilli(each.getTimestamp());
  }
}
