package ai.welink.camunda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;

/** What a runtime says of itself. */
final class Actuator implements AutoCloseable {

  /** The endpoints that a runtime has to expose for this. */
  static final String ENDPOINTS = "metrics,threaddump,loggers";

  private static final String HANDLER =
      "io.camunda.connector.runtime.outbound.job.SpringConnectorJobHandler";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI base;

  Actuator(URI base) {
    this.base = base;
  }

  /** The level at which a logger writes. */
  String levelOf(String logger) {
    return get("loggers/" + logger).path("effectiveLevel").asText();
  }

  double heapMegabytes() {
    return metric("jvm.memory.used?tag=area:heap", "VALUE") / 1e6;
  }

  /** How long the runtime's threads were busy with jobs of a type, all together. */
  double secondsInHandler(String jobType) {
    return metric("camunda.connector.outbound.execution-time?tag=type:" + jobType, "TOTAL_TIME");
  }

  /** How many threads are busy with a job right now. */
  long threadsInHandler() {
    return StreamSupport.stream(get("threaddump").path("threads").spliterator(), false)
        .filter(Actuator::isInHandler)
        .count();
  }

  private static boolean isInHandler(JsonNode thread) {
    return StreamSupport.stream(thread.path("stackTrace").spliterator(), false)
        .anyMatch(frame -> frame.path("className").asText().equals(HANDLER));
  }

  private double metric(String name, String statistic) {
    return StreamSupport.stream(get("metrics/" + name).path("measurements").spliterator(), false)
        .filter(each -> each.path("statistic").asText().equals(statistic))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asDouble();
  }

  private JsonNode get(String endpoint) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/actuator/" + endpoint))
            .header("Accept", "application/json")
            .build();
    try {
      return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
