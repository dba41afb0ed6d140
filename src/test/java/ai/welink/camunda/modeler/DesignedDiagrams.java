package ai.welink.camunda.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.Tracker;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what designers have made in the browser. Its name keeps it out of a plain {@code mvn test},
 * since it needs the diagrams of {@code modeler-checks/}: {@code mvn test -Dtest=DesignedDiagrams}.
 */
class DesignedDiagrams {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  static List<DesignedDiagram> diagrams() {
    return DesignedDiagram.all();
  }

  @Test
  void thereIsADiagramForEachTemplateAndAnUpdatedOne() throws Exception {
    try (Stream<Path> templates = Files.list(Path.of("element-templates"))) {
      List<String> names =
          templates
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .toList();
      assertThat(diagrams())
          .filteredOn(DesignedDiagrams::isNew)
          .map(DesignedDiagram::template)
          .hasSameElementsAs(names);
      assertThat(diagrams())
          .filteredOn(each -> !isNew(each))
          .map(DesignedDiagram::template)
          .hasSameElementsAs(names);
    }
  }

  private static boolean isNew(DesignedDiagram diagram) {
    return diagram.file().getParent().endsWith("journeys");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void runsToItsEndWithWhatWasTyped(DesignedDiagram diagram) {
    platform.engine().deploy(diagram.file());
    String id = diagram.template();
    switch (id) {
      case "send-message-to-thread" -> sendsAndTracks(id);
      case "send-message-to-sales-navigator-thread" -> sendsWithoutWaiting(id);
      case "send-message-to-recruiter-thread" -> sendsFromASeat(id);
      case "get-request-status" -> asks(id);
      case "stop-reply-tracking" -> stopsTracking(id);
      default -> waits(id);
    }
  }

  private void sendsAndTracks(String id) {
    ProcessView ended = platform.engine().createInstance(id).awaitEnd();

    assertRetries(ended);
    assertThat(ended.variable("firstMessage").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.variable("sentMessage"))
        .isEqualTo(ended.variable("firstMessage").path("message_id"));
    assertThat(lastTextTo("t-journey")).isEqualTo("Hello Ada,\nnice to meet you ☕");
    assertThat(hoursBetweenChecks("t-journey")).containsOnly(2.0);
  }

  private void sendsWithoutWaiting(String id) {
    ProcessView ended =
        platform
            .engine()
            .createInstance(id, Map.of("contact", Map.of("first_name", "Ada")))
            .awaitEnd();

    assertRetries(ended);
    assertThat(ended.variable("offer").path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(ended.variable("toAskFor")).isEqualTo(ended.variable("offer").path("request_id"));
    await().untilAsserted(() -> assertThat(lastTextTo("s-journey")).isEqualTo("Hello Ada!"));
    assertThat(hoursBetweenChecks("s-journey")).containsOnly(24.0);
  }

  private void sendsFromASeat(String id) {
    Map<String, ?> variables = Map.of("candidate", Map.of("thread_id", "r-journey"));
    ProcessView ended = platform.engine().createInstance(id, variables).awaitEnd();

    assertRetries(ended);
    assertThat(ended.variable("question").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.variable("asked").asText()).isEqualTo("SENT");
    assertThat(lastTextTo("r-journey")).isEqualTo("Would you like to talk about it?");
    JsonNode body = platform.welink().record().sends().getLast().body();
    assertThat(body.path("subject").asText()).isEqualTo("A position in Berlin");
    assertThat(body.path("accountId").asText()).isEqualTo("acc-1");
  }

  private void asks(String id) {
    ProcessView sent = send(Tasks.toThread("t-asked", "Hello"));
    ProcessView ended =
        platform
            .engine()
            .createInstance(id, Map.of("welinkMessage", sent.variable("welinkMessage")))
            .awaitEnd();

    assertRetries(ended);
    assertThat(ended.variable("whatBecameOfIt").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.variable("isKnown").asBoolean()).isTrue();
  }

  private void stopsTracking(String id) {
    send(Tasks.toThread("t-journey", "Hello").with("trackReply", true));
    ProcessView ended = platform.engine().createInstance(id).awaitEnd();

    assertRetries(ended);
    assertThat(ended.variable("stopped").path("status").asText()).isEqualTo("STOPPED");
    assertThat(ended.variable("searches")).isEqualTo(ended.variable("stopped").path("trackers"));
    assertThat(platform.welink().trackersRunning())
        .noneMatch(tracker -> tracker.threadId().equals("t-journey"));
  }

  private void waits(String id) {
    boolean reply = id.contains("reply");
    String key = id + "-" + System.nanoTime();
    ProcessView waiting =
        platform.engine().createInstance(id, Map.of("request_id", key, "thread_id", key));
    platform
        .engine()
        .publishMessage(
            reply ? "welink-reply" : "welink-message-result",
            key,
            ProcessView.PATIENCE,
            Map.of(reply ? "welinkReply" : "welinkResult", Map.of("message_id", "m-1")));
    waiting.awaitEnd();

    String variable = reply ? "theReply" : "whatBecameOfIt";
    assertThat(waiting.variable(variable).path("message_id").asText()).isEqualTo("m-1");
  }

  private static ProcessView send(TemplatedTask task) {
    return platform
        .run(
            Bpmn.createExecutableProcess("before")
                .startEvent()
                .serviceTask("send", send -> task.on(send))
                .endEvent()
                .done(),
            Map.of())
        .awaitEnd();
  }

  private static void assertRetries(ProcessView ended) {
    assertThat(ended.jobs()).isNotEmpty().allSatisfy(job -> assertThat(job.retries()).isEqualTo(5));
  }

  private static List<Double> hoursBetweenChecks(String threadId) {
    return platform.welink().trackersRunning().stream()
        .filter(tracker -> tracker.threadId().equals(threadId))
        .map(Tracker::frequencyHours)
        .toList();
  }

  private static String lastTextTo(String threadId) {
    var deliveries = platform.welink().linkedIn().deliveriesTo(threadId);
    return deliveries.isEmpty() ? null : deliveries.getLast().text();
  }
}
