package ai.welink.camunda.secrets;

import ai.welink.camunda.api.RecordingServer;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.RuntimeProcess;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A runtime in a process of its own that says everything it can (each logger at TRACE, each web
 * endpoint open), at an engine, with a server that answers as it is told. Whatever leaves that
 * process can be looked through.
 */
final class WatchedRuntime implements AutoCloseable {

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final AtomicReference<RecordingServer.Answer> answer = new AtomicReference<>();
  private final RecordingServer server = RecordingServer.start(client -> answer.get().on(client));
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path logs;
  private final RuntimeProcess process;

  private WatchedRuntime(Path logs, Class<?>... beans) {
    this.logs = logs;
    this.process =
        RuntimeProcess.at(engine)
            .with(beans)
            .jvm(
                "-Dlogback.configurationFile=logback-trace.xml",
                // Boot would set up the log anew
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dleaks.folder=" + logs)
            .property("welink.base-url", server.url())
            .property("welink.response-timeout", "PT2S")
            .property("welink.poll.initial", "PT0.1S")
            .property("welink.poll.max", "PT0.2S")
            .property("welink.webhook.secrets[0]", Planted.WEBHOOK_SECRET)
            .property("management.endpoints.web.exposure.include", "*")
            .property("management.endpoint.health.show-details", "always")
            .secret("WELINK_API_KEY", Planted.KEY)
            .secret("WELINK_API_SECRET", Planted.SECRET)
            .secret("TWO_LINES", Planted.KEY + "\r\nX-Injected: yes")
            .secret("ODD", Planted.SECRET + "ü")
            .environment("CONNECTOR_HTTPS_PROXY_HOST", "127.0.0.1")
            .environment("CONNECTOR_HTTPS_PROXY_PORT", "9")
            .environment("CONNECTOR_HTTPS_PROXY_USER", "somebody")
            .environment("CONNECTOR_HTTPS_PROXY_PASSWORD", Planted.PROXY_PASSWORD)
            .start();
  }

  /**
   * @param logs where the log's leaks are written
   */
  static WatchedRuntime start(Path logs, Class<?>... beans) {
    WatchedRuntime runtime = new WatchedRuntime(logs, beans);
    try {
      runtime.process.awaitReady();
      return runtime;
    } catch (AssertionError notReady) {
      runtime.close();
      throw notReady;
    }
  }

  EmbeddedEngine engine() {
    return engine;
  }

  /** Runs a task to its end, to an incident, or until the runtime takes one of its retries. */
  void run(Journey journey) {
    answer.set(journey.reply());
    engine.deploy(process(journey));
    ProcessView view = engine.createInstance("journey");
    view.await("the end of \"" + journey.name() + "\"", WatchedRuntime::isOver);
    if (!view.hasEnded()) {
      engine.cancel(view);
    }
  }

  private static boolean isOver(ProcessView view) {
    return view.hasEnded()
        || !view.openIncidents().isEmpty()
        || view.jobs().stream()
            .flatMap(job -> job.failures().stream())
            .anyMatch(failure -> failure.retries() < 3);
  }

  private static BpmnModelInstance process(Journey journey) {
    return Bpmn.createExecutableProcess("journey")
        .startEvent()
        .serviceTask("task", journey.task()::on)
        .boundaryEvent(
            "caught",
            event -> {
              event.error();
              for (String name : List.of("code", "message", "request_id", "help", "all")) {
                event.zeebeOutputExpression(name, "its_" + name);
              }
            })
        .endEvent()
        .moveToActivity("task")
        .endEvent()
        .done();
  }

  /** Posts to its web server. */
  int post(String path, String body) {
    return exchange(
            HttpRequest.newBuilder(process.uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private String get(URI uri) {
    return exchange(HttpRequest.newBuilder(uri)).body();
  }

  private java.net.http.HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that shows a planted value, as what is shown and where. */
  List<String> leaks() {
    List<String> leaks = new ArrayList<>();
    LeakCheck.in(logs).forEach(line -> leaks.add("log: " + line));
    note(leaks, "printed", process.output());
    endpoints().forEach(path -> note(leaks, path, get(process.uri(path))));
    leaks.addAll(EngineLeaks.of(engine));
    return leaks.stream().distinct().toList();
  }

  /** All that the actuator offers but the heap. */
  private Stream<String> endpoints() {
    Stream<String> pages =
        Stream.of(
                "health",
                "metrics",
                "configprops",
                "env",
                "beans",
                "conditions",
                "mappings",
                "loggers",
                "scheduledtasks",
                "threaddump",
                "info")
            .map(page -> "/actuator/" + page);
    String names = get(process.uri("/actuator/metrics"));
    return Stream.concat(
        pages,
        Stream.of(names.split("\""))
            .filter(name -> name.contains("."))
            .map(name -> "/actuator/metrics/" + name));
  }

  private static void note(List<String> leaks, String where, String text) {
    List<String> found = Planted.in(text);
    if (!found.isEmpty()) {
      leaks.add(found + " in " + where + " after: " + Planted.before(text).replaceAll("\\s+", " "));
    }
  }

  @Override
  public void close() {
    process.close();
    server.close();
    engine.close();
  }
}
