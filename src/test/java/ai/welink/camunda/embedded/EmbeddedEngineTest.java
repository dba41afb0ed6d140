package ai.welink.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineTest {

  private static EmbeddedEngine engine;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void listensOnTheLoopbackAddressOnly() throws IOException {
    for (InetAddress each : addresses()) {
      assertThat(accepts(each)).as("%s", each).isEqualTo(each.isLoopbackAddress() && isV4(each));
    }
  }

  @Test
  void refusesASecondEngineInTheSameJvm() {
    assertThatThrownBy(EmbeddedEngine::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("still open on port " + engine.port());
  }

  @Test
  void runsAProcessToItsEnd() {
    engine.deploy(passThrough("straight"));
    ProcessView view = engine.createInstance("straight", Map.of("name", "Ada")).awaitEnd();
    assertThat(view.state()).isEqualTo(ProcessView.State.COMPLETED);
    assertThat(view.processId()).isEqualTo("straight");
    assertThat(view.path()).containsExactly("start", "go", "end");
    assertThat(view.completed()).containsExactly("start", "end");
    assertThat(view.variable("name").textValue()).isEqualTo("Ada");
    assertThat(view.variable("other").isMissingNode()).isTrue();
  }

  @Test
  void deploysAFile(@TempDir Path directory) {
    Path file = directory.resolve("filed.bpmn");
    Bpmn.writeModelToFile(file.toFile(), passThrough("filed"));
    var deployed = engine.deploy(file);
    assertThat(deployed.getProcesses().getFirst().getBpmnProcessId()).isEqualTo("filed");
  }

  @Test
  void deploysResourcesOfTheClassPath() {
    engine.deploy("embedded/one.bpmn", "embedded/two.bpmn");
    assertThat(engine.createInstance("one").awaitEnd().completed()).containsExactly("s1", "e1");
    assertThat(engine.createInstance("two").awaitEnd().completed()).containsExactly("s2", "e2");
  }

  @Test
  void timersFireWhenTheClockIsMoved() {
    engine.deploy(
        Bpmn.createExecutableProcess("patient")
            .startEvent()
            .intermediateCatchEvent("wait", wait -> wait.timerWithDuration("PT8H"))
            .endEvent()
            .done());
    ProcessView view = engine.createInstance("patient").awaitActivated("wait");
    engine.advance(Duration.ofHours(7));
    assertThat(view.hasEnded()).isFalse();
    engine.advance(Duration.ofHours(2));
    view.awaitEnd();
  }

  @Test
  void messagesStartAndContinueProcesses() {
    engine.deploy(
        Bpmn.createExecutableProcess("listener")
            .startEvent("started")
            .message("begin")
            .intermediateCatchEvent("told")
            .message(m -> m.name("tell").zeebeCorrelationKeyExpression("id"))
            .endEvent()
            .done());
    engine.publishMessage("begin", "", Map.of("id", "42"));
    engine.publishMessage("tell", "42", Duration.ofMinutes(1), Map.of("word", "yes"));
    Awaiting.until(() -> engine.instances("listener").size() == 1);
    ProcessView view = engine.instances("listener").getFirst().awaitEnd();
    assertThat(view.variable("word").textValue()).isEqualTo("yes");
    PublishedMessage told = engine.messages("tell").getFirst();
    assertThat(told.correlationKey()).isEqualTo("42");
    assertThat(told.timeToLive()).isEqualTo(Duration.ofMinutes(1));
    assertThat(told.variables().path("word").textValue()).isEqualTo("yes");
  }

  @Test
  void cancelsAnInstance() {
    engine.deploy(oneTask("canceled", "nobody-does-this"));
    ProcessView view = engine.createInstance("canceled").awaitActivated("task");
    engine.cancel(view);
    assertThat(view.awaitEnd().state()).isEqualTo(ProcessView.State.TERMINATED);
    assertThat(view.terminated()).containsExactly("task");
    assertThat(view.job("task").state()).isEqualTo(JobView.State.CANCELED);
  }

  @Test
  void startsAnewOnTheSamePortWhenPurged() {
    engine.deploy(passThrough("gone"));
    ProcessView before = engine.createInstance("gone").awaitEnd();
    int port = engine.port();
    engine.purge();
    assertThat(engine.port()).isEqualTo(port);
    assertThat(before.path()).contains("end");
    assertThat(engine.instances("gone")).isEmpty();
    assertThatThrownBy(() -> engine.createInstance("gone"))
        .isInstanceOfSatisfying(
            ClientStatusException.class,
            e -> assertThat(e.getStatusCode()).isEqualTo(Status.Code.NOT_FOUND));
  }

  static BpmnModelInstance passThrough(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .sequenceFlowId("go")
        .endEvent("end")
        .done();
  }

  static BpmnModelInstance oneTask(String processId, String jobType) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .serviceTask("task", task -> task.zeebeJobType(jobType))
        .endEvent("end")
        .done();
  }

  private static List<InetAddress> addresses() throws IOException {
    return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
  }

  private static boolean isV4(InetAddress address) {
    return address instanceof java.net.Inet4Address;
  }

  private static boolean accepts(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, engine.port()), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
