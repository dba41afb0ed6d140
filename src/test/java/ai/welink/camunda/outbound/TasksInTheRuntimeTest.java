package ai.welink.camunda.outbound;

import static ai.welink.camunda.simulator.Behaviours.accept;
import static ai.welink.camunda.simulator.Behaviours.failLater;
import static ai.welink.camunda.simulator.Behaviours.neverDecide;
import static ai.welink.camunda.simulator.Behaviours.refuse;
import static ai.welink.camunda.simulator.Behaviours.status;
import static ai.welink.camunda.simulator.RequestMatcher.getResponse;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.JobView;
import ai.welink.camunda.embedded.LogCapture;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.WeLinkCall;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a designer sees of the tasks, in the real runtime at the real engine. */
class TasksInTheRuntimeTest {

  private static final Duration A_WHILE = Duration.ofMillis(800);

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @AfterEach
  void forget() {
    platform.welink().forgetRules();
  }

  private static ProcessView run(BpmnModelInstance process) {
    return platform.run(process, Map.of()).awaitEnd();
  }

  /** With an expression that does not know a waiting job, the runtime logs each of its turns. */
  @SuppressWarnings("try")
  private static ProcessView runQuietly(BpmnModelInstance process) {
    try (Hush hush = new Hush()) {
      return run(process);
    }
  }

  private static BpmnModelInstance catching(TemplatedTask task, String code) {
    return Bpmn.createExecutableProcess("catching")
        .startEvent()
        .serviceTask("task", task::on)
        .boundaryEvent(
            "caught",
            event -> {
              event.error(code);
              for (String name :
                  new String[] {
                    "code", "message", "request_id", "http_status", "retryable", "help"
                  }) {
                event.zeebeOutputExpression(name, "its_" + name);
              }
            })
        .endEvent("handled")
        .moveToActivity("task")
        .endEvent("done")
        .done();
  }

  private static BpmnModelInstance asking(TemplatedTask ask) {
    return Bpmn.createExecutableProcess("asking")
        .startEvent()
        .serviceTask("send", Tasks.toThread("t-ask", "Hello").with("waitForResult", false)::on)
        .serviceTask("task", ask::on)
        .boundaryEvent("caught", event -> event.error("WELINK_SOMETHING_NEW"))
        .endEvent("handled")
        .moveToActivity("task")
        .endEvent("done")
        .done();
  }

  private static TemplatedTask ask() {
    return TemplatedTask.named("get-request-status").with("requestId", "=welinkMessage.request_id");
  }

  @Test
  void mapsAllThatIsKnownOfAnErrorIntoTheProcess() {
    platform.welink().when(send().toThread("t-r")).then(refuse("ACCOUNT_RESTRICTED"));

    ProcessView ended = run(catching(Tasks.toThread("t-r", "Hi"), "WELINK_ACCOUNT_RESTRICTED"));

    assertThat(ended.completed()).contains("handled").doesNotContain("done");
    assertThat(ended.variable("its_code").asText()).isEqualTo("WELINK_ACCOUNT_RESTRICTED");
    assertThat(ended.variable("its_message").asText())
        .isEqualTo("LinkedIn has flagged the account: WeLink says ACCOUNT_RESTRICTED");
    assertThat(ended.variable("its_request_id").isMissingNode()).isFalse();
    assertThat(ended.variable("its_http_status").asInt()).isEqualTo(400);
    assertThat(ended.variable("its_retryable").isBoolean()).isTrue();
    assertThat(ended.variable("its_help").asText()).contains("contact LinkedIn");
  }

  @Test
  void waitsWithoutAWordInTheLogAndWithoutUsingUpRetries() {
    platform.welink().when(send().toThread("t-w")).then(accept().after(A_WHILE));
    platform.welink().when(getResponse()).then(status(500)).once();
    try (LogCapture log = LogCapture.warnings()) {
      ProcessView ended = run(catching(Tasks.toThread("t-w", "Hi"), "WELINK_X"));

      JobView job = ended.job("task");
      assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
      assertThat(job.failures()).hasSizeGreaterThan(1).allMatch(each -> each.retries() == 3);
      assertThat(job.retries()).isEqualTo(3);
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=if error.code = \"WELINK_PIN_REQUIRED\" then bpmnError(\"PIN\", error.message) else null",
        "=if error.code != null then bpmnError(error.code, error.message) else null",
        "=null",
        ""
      })
  void waitsRightlyWithADesignersOwnExpression(String expression) {
    platform.welink().when(send().toThread("t-own")).then(accept().after(A_WHILE));
    platform.welink().when(getResponse()).then(status(500)).once();
    TemplatedTask task = Tasks.toThread("t-own", "Hi").with("errorExpression", expression);

    ProcessView ended = runQuietly(catching(task, "PIN"));

    assertThat(ended.completed()).contains("done");
    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.job("task").failures())
        .hasSizeGreaterThan(1)
        .allMatch(each -> each.retries() == 3);
  }

  @Test
  void waitsRightlyWithADesignersOwnResultExpression() {
    platform.welink().when(getResponse()).then(status(500)).once();
    TemplatedTask task =
        Tasks.toThread("t-result", "Hi")
            .with("resultVariable", "")
            .with("resultExpression", "={mine: response.status}");

    assertThat(run(catching(task, "PIN")).variable("mine").asText()).isEqualTo("SENT");
  }

  @Test
  void endsInADesignersOwnErrorAfterWaiting() {
    platform.welink().when(send().toThread("t-pin")).then(failLater("PIN_REQUIRED").after(A_WHILE));
    TemplatedTask task =
        Tasks.toThread("t-pin", "Hi")
            .with(
                "errorExpression",
                "=if error.code = \"WELINK_PIN_REQUIRED\" then bpmnError(\"PIN\", error.message)"
                    + " else null");

    assertThat(runQuietly(catching(task, "PIN")).completed()).contains("handled");
  }

  @Test
  void asksWhatBecameOfAMessageThatWasSent() {
    ProcessView ended = run(asking(ask()));

    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(ended.variable("welinkRequest").path("status").asText()).isEqualTo("SENT");
    assertThat(ended.variable("welinkRequest").path("message_id").asText()).isNotEmpty();
    assertThat(ended.variable("welinkRequest").path("request_id"))
        .isEqualTo(ended.variable("welinkMessage").path("request_id"));
  }

  @Test
  void asksWhatBecomesOfAMessageThatIsUnderWay() {
    platform.welink().when(send().toThread("t-ask")).then(neverDecide());

    ProcessView ended = run(asking(ask()));

    assertThat(ended.variable("welinkRequest").path("status").asText()).isEqualTo("PENDING");
    assertThat(ended.variable("welinkRequest").path("welink_status").asText()).isNotEmpty();
  }

  @Test
  void branchesWhenTheMessageItAsksAboutHasFailed() {
    platform.welink().when(send().toThread("t-ask")).then(failLater("SOMETHING_NEW"));

    assertThat(run(asking(ask())).completed()).contains("handled");
  }

  @Test
  void branchesWhenWeLinkDoesNotKnowTheRequest() {
    TemplatedTask ask = TemplatedTask.named("get-request-status").with("requestId", "nobodys");

    ProcessView ended = run(catching(ask, "WELINK_NOT_FOUND"));

    assertThat(ended.completed()).contains("handled");
    assertThat(ended.variable("its_request_id").asText()).isEqualTo("nobodys");
    assertThat(ended.variable("its_http_status").asInt()).isEqualTo(404);
  }

  @Test
  void stopsTheTrackersOfAThreadAndIsContentWhenThereAreNone() {
    ProcessView ended =
        run(
            Bpmn.createExecutableProcess("stopping")
                .startEvent()
                .serviceTask("send", Tasks.toThread("t-s", "Hi").with("trackReply", true)::on)
                .serviceTask("other", Tasks.toThread("t-o", "Hi").with("trackReply", true)::on)
                .serviceTask("stop", stop("first")::on)
                .serviceTask("again", stop("second")::on)
                .endEvent()
                .done());

    assertThat(ended.variable("first").toString())
        .isEqualTo("{\"status\":\"STOPPED\",\"thread_id\":\"t-s\",\"trackers\":1}");
    assertThat(ended.variable("second").path("status").asText()).isEqualTo("NOT_ACTIVE");
    assertThat(platform.welink().record().count(WeLinkCall.UPDATE_MESSAGE_TRACKER)).isEqualTo(1);
  }

  private static TemplatedTask stop(String resultVariable) {
    return TemplatedTask.named("stop-reply-tracking")
        .with("accountId", "acc-1")
        .with("threadId", "t-s")
        .with("resultVariable", resultVariable);
  }
}
