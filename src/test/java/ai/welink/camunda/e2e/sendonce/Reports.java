package ai.welink.camunda.e2e.sendonce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers how sends ended, from a worker of the processes' last task. */
final class Reports implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Report> byThread = new ConcurrentHashMap<>();
  private final JobWorker worker;

  Reports(CamundaClient client) {
    worker =
        client
            .newWorker()
            .jobType(SendKind.REPORT)
            .handler(this::note)
            .pollInterval(Duration.ofMillis(50))
            .fetchVariables("thread", "code", "why", "welinkMessage")
            .open();
  }

  private void note(JobClient client, ActivatedJob job) {
    JsonNode variables = JSON.valueToTree(job.getVariablesAsMap());
    Report report =
        new Report(
            variables.path("thread").asText(),
            variables.path("code").asText(null),
            variables.path("why").asText(""),
            variables.path("welinkMessage"));
    byThread.put(report.thread(), report);
    client.newCompleteCommand(job).send();
  }

  Optional<Report> of(String thread) {
    return Optional.ofNullable(byThread.get(thread));
  }

  @Override
  public void close() {
    worker.close();
  }
}
