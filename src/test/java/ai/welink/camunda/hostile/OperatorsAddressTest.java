package ai.welink.camunda.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.ConnectProxy;
import ai.welink.camunda.api.RecordingServer;
import ai.welink.camunda.api.TlsServer;
import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.secrets.Planted;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where key and secret go is for the operator to say, in the real runtime: nobody else can. */
class OperatorsAddressTest {

  private static final List<String> NAMES =
      List.of(
          "welink.base-url",
          "welink_base_url",
          "WELINK_BASEURL",
          "baseUrl",
          "base-url",
          "url",
          "endpoint",
          "host",
          "welink",
          "CONNECTOR_HTTPS_PROXY_HOST",
          "proxy");

  @TempDir private Path folder;

  @Test
  void noVariableInputOrHeaderOfAProcessLeadsElsewhere() {
    try (RecordingServer trap = RecordingServer.start(RecordingServer.answer(200, "{}"));
        Platform platform = Platform.start()) {
      Map<String, Object> variables =
          NAMES.stream().collect(Collectors.toMap(name -> name, name -> trap.url()));
      for (TemplatedTask task :
          List.of(Tasks.toThread("t-1", "Hi"), Tasks.toRecruiterThread("t-2", "Hi"))) {
        ProcessView ended = platform.run(tempting(task, trap.url()), variables).awaitEnd();

        assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
      }
      assertThat(trap.requests()).isEmpty();
    }
  }

  private static BpmnModelInstance tempting(TemplatedTask task, String url) {
    return Bpmn.createExecutableProcess("tempting")
        .startEvent()
        .serviceTask(
            "task",
            builder -> {
              task.on(builder);
              NAMES.forEach(name -> builder.zeebeTaskHeader(name, url));
              Stream.of("baseUrl", "url", "welink.baseUrl", "authentication.baseUrl")
                  .forEach(name -> builder.zeebeInput(url, name));
            })
        .endEvent()
        .done();
  }

  @Test
  void noTemplateHasAFieldForIt() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("element-templates"))) {
      List<Path> files = templates.filter(each -> each.toString().endsWith(".json")).toList();
      assertThat(files).hasSizeGreaterThan(4);
      for (Path file : files) {
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("baseUrl", "base-url");
      }
    }
  }

  @Test
  void theProxyOfTheRuntimesEnvironmentIsUsed() throws IOException {
    Path trusted = folder.resolve("trusted.p12");
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        TlsServer welink = TlsServer.certifiedFor("welink.test");
        ConnectProxy proxy =
            ConnectProxy.withLogin("runtime", Planted.PROXY_PASSWORD, welink.port())) {
      welink.save(trusted);
      welink.answers(new MockResponse.Builder().body("{\"message_id\":\"m-1\"}").build());
      engine.deploy(
          Bpmn.createExecutableProcess("far")
              .startEvent()
              .serviceTask("task", Tasks.toThread("t-1", "Hi")::on)
              .endEvent()
              .done());
      ProcessView view = engine.createInstance("far");
      try (RuntimeProcess runtime = behind(proxy, engine, trusted).start()) {
        runtime.awaitReady();
        view.awaitEnd();

        assertThat(Planted.in(runtime.output())).isEmpty();
      }
      assertThat(view.variable("welinkMessage").path("message_id").asText()).isEqualTo("m-1");
      assertThat(welink.requests()).isEqualTo(1);
      assertThat(proxy.heads()).hasSize(1);
    }
  }

  private static RuntimeProcess.Builder behind(
      ConnectProxy proxy, EmbeddedEngine engine, Path trusted) {
    return RuntimeProcess.at(engine)
        .jvm("-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=changeit")
        .environment("CONNECTOR_HTTPS_PROXY_HOST", "127.0.0.1")
        .environment("CONNECTOR_HTTPS_PROXY_PORT", Integer.toString(proxy.port()))
        .environment("CONNECTOR_HTTPS_PROXY_USER", "runtime")
        .environment("CONNECTOR_HTTPS_PROXY_PASSWORD", Planted.PROXY_PASSWORD)
        .property("welink.base-url", "https://welink.test")
        .secret("WELINK_API_KEY", Planted.KEY)
        .secret("WELINK_API_SECRET", Planted.SECRET);
  }
}
