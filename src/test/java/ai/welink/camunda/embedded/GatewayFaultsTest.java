package ai.welink.camunda.embedded;

import static ai.welink.camunda.embedded.GatewayMethod.ACTIVATE_JOBS;
import static ai.welink.camunda.embedded.GatewayMethod.COMPLETE_JOB;
import static ai.welink.camunda.embedded.GatewayMethod.PUBLISH_MESSAGE;
import static ai.welink.camunda.embedded.GatewayMethod.SET_VARIABLES;
import static ai.welink.camunda.embedded.GatewayMethod.TOPOLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayFaultsTest {

  private static EmbeddedEngine engine;
  private static GatewayFaults faults;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    faults = engine.faults();
    engine.deploy(EmbeddedEngineTest.oneTask("work", "test:work"));
  }

  @AfterEach
  void heal() {
    faults.clear();
    faults.resetCounts();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void refusesAsOftenAsItIsTold() {
    GatewayFault fault = faults.on(PUBLISH_MESSAGE).times(2).refuse(Status.RESOURCE_EXHAUSTED);
    assertThat(outcome(publish("a"))).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(outcome(publish("b"))).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(outcome(publish("c"))).isEqualTo(Status.Code.OK);
    assertThat(fault.hits()).isEqualTo(2);
    assertThat(ids()).doesNotContain("a", "b").contains("c");
  }

  @Test
  void refusesUntilItIsSwitchedOff() {
    GatewayFault fault = faults.on(PUBLISH_MESSAGE).refuse(Status.PERMISSION_DENIED);
    for (int i = 0; i < 4; i++) {
      assertThat(outcome(publish("denied"))).isEqualTo(Status.Code.PERMISSION_DENIED);
    }
    fault.off();
    assertThat(outcome(publish("allowed"))).isEqualTo(Status.Code.OK);
  }

  @Test
  void picksTheNthOfThoseThatAreMeant() {
    faults
        .on(PUBLISH_MESSAGE)
        .when(call -> call.request(PublishMessageRequest.class).getName().equals("meant"))
        .nth(2)
        .refuse(Status.UNAVAILABLE);
    assertThat(outcome(publish("meant", "1"))).isEqualTo(Status.Code.OK);
    assertThat(outcome(publish("other", "2"))).isEqualTo(Status.Code.OK);
    assertThat(outcome(publish("meant", "3"))).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(outcome(publish("meant", "4"))).isEqualTo(Status.Code.OK);
  }

  @Test
  void losesTheAnswerToWhatTheEngineDid() {
    faults.on(PUBLISH_MESSAGE).once().loseAnswer();
    assertThat(outcome(publish("lost"))).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(outcome(publish("lost"))).isEqualTo(Status.Code.ALREADY_EXISTS);
  }

  @Test
  void losesARejectionToo() {
    publish("twice").join();
    faults.on(PUBLISH_MESSAGE).once().loseAnswer();
    assertThat(outcome(publish("twice"))).isEqualTo(Status.Code.UNAVAILABLE);
  }

  @Test
  void swallowsTheAnswerUntilTheClientGivesUp() {
    faults.on(PUBLISH_MESSAGE).once().swallowAnswer();
    assertThat(outcome(publish("silence", Duration.ofMillis(200))))
        .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    assertThat(ids()).contains("silence");
  }

  @Test
  void holdsACommandBackFromTheEngine() {
    GatewayFault late = faults.on(PUBLISH_MESSAGE).hold();
    var answer = publish("held");
    Awaiting.until(() -> late.held() == 1);
    assertThat(ids()).doesNotContain("held");
    late.off();
    assertThat(outcome(answer)).isEqualTo(Status.Code.OK);
    assertThat(ids()).contains("held");
  }

  @Test
  void deliversAHeldCommandAfterItsClientHasGone() {
    GatewayFault late = faults.on(PUBLISH_MESSAGE).hold();
    assertThat(outcome(publish("late", Duration.ofMillis(200))))
        .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    late.off();
    Awaiting.until(() -> ids().contains("late"));
    assertThat(outcome(publish("still works"))).isEqualTo(Status.Code.OK);
  }

  @Test
  void holdsAnAnswerBackFromTheClient() {
    GatewayFault late = faults.on(PUBLISH_MESSAGE).holdAnswer();
    var answer = publish("kept");
    Awaiting.until(() -> ids().contains("kept") && late.held() > 0);
    assertThat(answer.toCompletableFuture()).isNotDone();
    late.off();
    assertThat(outcome(answer)).isEqualTo(Status.Code.OK);
  }

  @Test
  void callsBackBeforeAndAfterTheEngine() {
    List<String> seen = new ArrayList<>();
    faults.on(PUBLISH_MESSAGE).before(call -> seen.add("before " + call + " " + ids()));
    faults.on(PUBLISH_MESSAGE).after(call -> seen.add("after " + call));
    engine.purge();
    engine.deploy(EmbeddedEngineTest.oneTask("work", "test:work"));
    publish("watched").join();
    assertThat(seen).containsExactly("before PUBLISH_MESSAGE #1 []", "after PUBLISH_MESSAGE #1");
  }

  @Test
  void isUnreachableWhileDown() {
    faults.down();
    assertThat(outcome(publish("down"))).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(code(() -> engine.client().newTopologyRequest().send().join()))
        .isEqualTo(Status.Code.UNAVAILABLE);
    faults.up();
    assertThat(outcome(publish("up"))).isEqualTo(Status.Code.OK);
  }

  @Test
  void losesAnswersThatAreUnderWayWhenItGoesDown() {
    faults.on(PUBLISH_MESSAGE).after(call -> faults.down());
    assertThat(outcome(publish("under way"))).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(ids()).contains("under way");
  }

  @Test
  void losesActivatedJobsUntilTheyTimeOut() {
    ProcessView view = engine.createInstance("work").awaitActivated("task");
    faults.on(ACTIVATE_JOBS).once().loseAnswer();
    assertThat(code(() -> activate())).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(view.job("task").state()).isEqualTo(JobView.State.ACTIVATED);
    assertThat(activate()).isEmpty();
    engine.advance(Duration.ofMinutes(6));
    view.await("its job to time out", it -> it.job("task").timeouts() == 1);
    ActivatedJob job = activate().getFirst();
    faults.on(COMPLETE_JOB).once().loseAnswer();
    assertThat(outcome(engine.client().newCompleteCommand(job).send()))
        .isEqualTo(Status.Code.UNAVAILABLE);
    view.awaitEnd();
    assertThat(view.job("task").activations()).hasSize(2);
  }

  @Test
  void countsWhatArrives() {
    ProcessView view = engine.createInstance("work").awaitActivated("task");
    faults.resetCounts();
    faults.on(SET_VARIABLES).once().refuse(Status.UNAVAILABLE);
    long scope = view.elementInstanceKeys("task").getFirst();
    for (int i = 0; i < 3; i++) {
      Map<String, Integer> variables = Map.of("x", i);
      code(() -> set(scope, variables));
    }
    engine.client().newTopologyRequest().send().join();
    assertThat(faults.counts()).isEqualTo(Map.of(SET_VARIABLES, 3, TOPOLOGY, 1));
    assertThat(faults.count(PUBLISH_MESSAGE)).isZero();
    assertThat(view.localVariableHistory("task", "x")).hasSize(2);
  }

  private static Void set(long scope, Map<String, ?> variables) {
    engine.setLocalVariables(scope, variables);
    return null;
  }

  private static CamundaFuture<PublishMessageResponse> publish(String id) {
    return publish("greeting", id);
  }

  private static CamundaFuture<PublishMessageResponse> publish(String name, String id) {
    return publish(name, id, Duration.ofSeconds(10));
  }

  private static CamundaFuture<PublishMessageResponse> publish(String id, Duration patience) {
    return publish("greeting", id, patience);
  }

  private static CamundaFuture<PublishMessageResponse> publish(
      String name, String id, Duration patience) {
    return engine
        .client()
        .newPublishMessageCommand()
        .messageName(name)
        .correlationKey("key")
        .messageId(id)
        .timeToLive(Duration.ofHours(1))
        .requestTimeout(patience)
        .send();
  }

  private static List<String> ids() {
    return engine.messages("greeting").stream().map(PublishedMessage::messageId).toList();
  }

  private static List<ActivatedJob> activate() {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType("test:work")
        .maxJobsToActivate(1)
        .timeout(Duration.ofMinutes(5))
        .send()
        .join()
        .getJobs();
  }

  private static Status.Code outcome(CamundaFuture<?> answer) {
    return code(answer::join);
  }

  private static Status.Code code(Callable<?> call) {
    var thrown = catchThrowableOfType(ClientException.class, call::call);
    return thrown == null ? Status.Code.OK : ((ClientStatusException) thrown).getStatusCode();
  }
}
