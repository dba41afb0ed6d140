package ai.welink.camunda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that an operator puts into a runtime. */
class ShadedJarIT {

  private static final Path JAR = Path.of(System.getProperty("welink.jar"));
  private static final long FOUR_MEGABYTES = 4_000_000;

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
    }
  }

  @Test
  void hasNoClassOutsideItsOwnPackage() throws IOException {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("ai/welink/camunda/"));
  }

  @Test
  void hasTheHttpClientUnderItsOwnName() throws IOException {
    assertThat(entries())
        .contains(
            "ai/welink/camunda/shaded/okhttp3/OkHttpClient.class",
            "ai/welink/camunda/shaded/okio/Buffer.class",
            "ai/welink/camunda/shaded/kotlin/Unit.class");
  }

  @Test
  void hasNothingElseThanWhatBelongsToIt() throws IOException {
    assertThat(entries())
        .filteredOn(name -> !name.startsWith("ai/welink/camunda/"))
        .allMatch(
            name ->
                name.equals("META-INF/MANIFEST.MF")
                    || name.startsWith("META-INF/LICENSE")
                    || name.startsWith("META-INF/NOTICE")
                    || name.startsWith("META-INF/spring/")
                    || name.startsWith("META-INF/services/ai.welink.")
                    || name.equals("META-INF/spring-configuration-metadata.json")
                    || name.equals("welink-icon.svg"),
            "belongs to the connectors");
    assertThat(entries())
        .contains(
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports")
        .anyMatch(name -> name.startsWith("META-INF/LICENSE"))
        .anyMatch(name -> name.startsWith("META-INF/NOTICE"))
        .doesNotHaveDuplicates();
  }

  @Test
  void saysWhoseWorkIsInIt() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(text("META-INF/NOTICE")).contains("OkHttp", "Okio", "Kotlin", "Public Suffix List");
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void registersConnectorsInOneWayOnly() throws IOException {
    assertThat(entries()).noneMatch(name -> name.contains("OutboundConnectorFunction"));
  }

  @Test
  void isSmall() throws IOException {
    long size = Files.size(JAR);
    System.out.println(JAR.getFileName() + ": " + size + " bytes, " + entries().size() + " files");

    assertThat(size).isLessThan(FOUR_MEGABYTES);
  }

  @Test
  void hasAPlainManifest() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Manifest manifest = jar.getManifest();

      assertThat(manifest.getEntries()).isEmpty();
      assertThat(manifest.getMainAttributes().keySet())
          .extracting(Object::toString)
          .contains("Manifest-Version", "Implementation-Title", "Implementation-Version")
          .doesNotContain("Class-Path", "Main-Class", "Built-By", "Automatic-Module-Name");
    }
  }

  @Test
  void servesAllTasksInAPlainRuntimeThatHasAnOlderHttpClient(@TempDir Path folder)
      throws IOException {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        SimulatedWeLink welink = SimulatedWeLink.start();
        StockProcess runtime = start(folder, engine, welink)) {
      engine.deploy(allFive());
      ProcessView ended = engine.createInstance("all-five").awaitEnd(Duration.ofSeconds(60));

      assertThat(ended.completed()).contains("thread", "navigator", "recruiter", "ask", "stop");
      assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
      assertThat(ended.variable("welinkRequest").path("status").asText()).isEqualTo("SENT");
      assertThat(ended.variable("welinkTracking").path("trackers").asInt()).isEqualTo(1);
      for (String thread : List.of("t-1", "t-2", "t-3")) {
        assertThat(welink.linkedIn().deliveriesTo(thread)).hasSize(1);
      }
      assertThat(runtime.output()).contains("okhttp 4.12.0 and 5.").doesNotContain("ERROR");
    }
  }

  private static StockProcess start(Path folder, EmbeddedEngine engine, SimulatedWeLink welink)
      throws IOException {
    Map<String, String> secrets =
        Map.of(
            "MY_WELINK_API_KEY", SimulatedWeLink.API_KEY,
            "MY_WELINK_API_SECRET", SimulatedWeLink.API_SECRET);
    return StockProcess.start(
        folder,
        secrets,
        "--camunda.client.mode=self-managed",
        "--camunda.client.auth.method=none",
        "--camunda.client.prefer-rest-over-grpc=false",
        "--camunda.client.grpc-address=" + engine.grpcAddress(),
        "--camunda.client.rest-address=" + engine.grpcAddress(),
        "--camunda.connector.polling.enabled=false",
        "--camunda.connector.webhook.enabled=false",
        "--camunda.connector.secretprovider.environment.prefix=MY_",
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--welink.base-url=" + welink.baseUrl(),
        "--welink.poll.initial=PT0.1S",
        "--welink.poll.max=PT0.5S");
  }

  private static BpmnModelInstance allFive() {
    TemplatedTask tracked = Tasks.toThread("t-1", "Hello 1").with("trackReply", true);
    return Bpmn.createExecutableProcess("all-five")
        .startEvent()
        .serviceTask("thread", tracked::on)
        .serviceTask("navigator", Tasks.toSalesNavigatorThread("t-2", "Hello 2")::on)
        .serviceTask("recruiter", Tasks.toRecruiterThread("t-3", "Hello 3")::on)
        .serviceTask(
            "ask",
            task ->
                TemplatedTask.named("get-request-status")
                    .with("requestId", "=welinkMessage.request_id")
                    .on(task))
        .serviceTask(
            "stop",
            task ->
                TemplatedTask.named("stop-reply-tracking")
                    .with("accountId", "acc-1")
                    .with("threadId", "t-1")
                    .on(task))
        .endEvent()
        .done();
  }
}
