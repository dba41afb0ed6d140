package ai.welink.camunda.webhook.attack;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.PublishedMessage;
import ai.welink.camunda.embedded.RuntimeProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A runtime with the receiver, in a process of its own with a heap of 256 MB. */
final class Target implements AutoCloseable {

  static final String SECRET = "the secret of WeLink";
  static final long HEAP = 256L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final AtomicLong mostHeap = new AtomicLong();
  private final RuntimeProcess runtime;

  Target() {
    runtime =
        RuntimeProcess.at(engine)
            .property("welink.webhook.secrets", SECRET)
            .property("management.endpoints.web.exposure.include", "health,metrics")
            .property("logging.level.root", "WARN")
            .jvm("-Xmx256m", "-XX:+ExitOnOutOfMemoryError")
            .start()
            .awaitReady();
  }

  int port() {
    return runtime.port();
  }

  /** How often each key was published, by the engine's own records. */
  Map<String, Long> results() {
    return engine.messages("welink-message-result").stream()
        .collect(Collectors.groupingBy(PublishedMessage::correlationKey, Collectors.counting()));
  }

  /** How the runtime's own probe answers, which shares the web server with the receiver. */
  int health() {
    return get("/actuator/health", response -> response.statusCode());
  }

  /** The bytes of heap in use now; the most that was seen is kept. */
  long heap() {
    long used = get("/actuator/metrics/jvm.memory.used?tag=area:heap", each -> value(each.body()));
    mostHeap.accumulateAndGet(used, Math::max);
    return used;
  }

  /** The most that {@link #heap()} has seen. */
  long mostHeap() {
    return mostHeap.get();
  }

  boolean isAlive() {
    return runtime.isAlive();
  }

  String output() {
    return runtime.output();
  }

  private <T> T get(String path, Function<java.net.http.HttpResponse<String>, T> reading) {
    URI uri = runtime.uri(path);
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      return reading.apply(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long value(String json) {
    try {
      JsonNode metric = new ObjectMapper().readTree(json);
      return metric.path("measurements").path(0).path("value").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    runtime.close();
    client.close();
    engine.close();
  }
}
