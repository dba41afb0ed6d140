package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.LogCapture;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.engine.CommandBudget;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From WeLink's delivery to a process that goes on. */
class WebhookJourneyTest {

  /** WeLink's pauses between its deliveries of one event (WeLink documentation). */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private static EmbeddedEngine engine;
  private static EmbeddedRuntime runtime;
  private static Sender weLink;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    runtime =
        EmbeddedRuntime.at(engine)
            .property("welink.webhook.secrets[0]", Sender.SECRET)
            .withBean(
                "quick",
                CommandBudget.class,
                new CommandBudget(Duration.ofSeconds(2), Duration.ofMillis(100)))
            .start();
    weLink = new Sender(runtime);
  }

  @AfterEach
  void repair() {
    engine.faults().clear();
  }

  @AfterAll
  static void stop() {
    weLink.close();
    runtime.close();
    engine.close();
  }

  @Test
  void bringsAVerdictToTheProcessThatWaitsForIt() {
    engine.deploy(awaiting("verdict", "welink-message-result"));
    ProcessView waiting = waiting("verdict", "r1");
    ProcessView other = waiting("verdict", "r2");
    assertThat(weLink.deliver(failed("r1"))).isEqualTo(200);
    var result = waiting.awaitEnd().variable("welinkResult");
    assertThat(result.path("status").textValue()).isEqualTo("FAILED");
    assertThat(result.path("error").textValue()).isEqualTo("WELINK_ACCOUNT_RESTRICTED");
    assertThat(waiting.variables()).containsOnlyKeys("id", "welinkResult");
    assertThat(other.hasEnded()).isFalse();
  }

  @Test
  void bringsAReplyToTheProcessThatWaitsForIt() {
    engine.deploy(awaiting("reply", "welink-reply"));
    ProcessView waiting = waiting("reply", "t1");
    assertThat(weLink.deliver(reply("t1", "m1", "Grüße 😀"))).isEqualTo(200);
    var reply = waiting.awaitEnd().variable("welinkReply");
    assertThat(reply.path("text").textValue()).isEqualTo("Grüße 😀");
    assertThat(reply.path("thread_id").textValue()).isEqualTo("t1");
    assertThat(reply.path("message_id").textValue()).isEqualTo("m1");
    assertThat(waiting.variables()).containsOnlyKeys("id", "welinkReply");
  }

  @Test
  void aReplyThatNamesTheRequestDoesNotPassForItsVerdictNorHideIt() {
    engine.deploy(awaiting("both-verdict", "welink-message-result"));
    engine.deploy(awaiting("both-reply", "welink-reply"));
    ProcessView verdict = waiting("both-verdict", "r3");
    ProcessView reply = waiting("both-reply", "t3");
    String answer = "{'event':'MESSAGE_REPLY','request_id':'r3','thread_id':'t3','text':'hi'}";
    assertThat(weLink.deliver(answer)).isEqualTo(200);
    reply.awaitEnd();
    assertThat(verdict.hasEnded()).isFalse();
    assertThat(weLink.deliver(sent("r3"))).isEqualTo(200);
    verdict.awaitEnd();
  }

  @Test
  void keepsAVerdictForAProcessThatBeginsToWaitLater() {
    assertThat(weLink.deliver(sent("r4"))).isEqualTo(200);
    engine.advance(Duration.ofHours(23));
    engine.deploy(awaiting("late", "welink-message-result"));
    ProcessView late = engine.createInstance("late", Map.of("id", "r4")).awaitEnd();
    assertThat(late.variable("welinkResult").path("request_id").textValue()).isEqualTo("r4");
  }

  @Test
  void aVerdictThatIsDeliveredForHalfADayLetsAProcessGoOnOnce() {
    engine.deploy(awaitingTwice("patient", "welink-message-result"));
    ProcessView patient = engine.createInstance("patient", Map.of("id", "r5"));
    deliverOverHalfADay(sent("r5"));
    patient.awaitActivated("again");
    assertThat(patient.completed()).containsOnlyOnce("first").doesNotContain("again");
    assertThat(engine.messages("welink-message-result"))
        .filteredOn(each -> each.correlationKey().equals("r5"))
        .hasSize(1);
  }

  @Test
  void aReplyThatIsDeliveredForHalfADayLetsAProcessGoOnOnce() {
    engine.deploy(awaitingTwice("conversation", "welink-reply"));
    ProcessView conversation = engine.createInstance("conversation", Map.of("id", "t5"));
    deliverOverHalfADay(reply("t5", "m5", "hello"));
    conversation.awaitActivated("again");
    assertThat(conversation.completed()).containsOnlyOnce("first").doesNotContain("again");
    assertThat(weLink.deliver(reply("t5", "m6", "hello"))).isEqualTo(200);
    conversation.awaitEnd();
  }

  @Test
  void aReplyThatNamesOnlyItsRequestIsKnownForADayToo() {
    engine.deploy(awaitingTwice("request-only", "welink-reply"));
    ProcessView conversation = engine.createInstance("request-only", Map.of("id", "t9"));
    String reply = "{'event':'MESSAGE_REPLY','requestId':'%s','thread_id':'t9','text':'ok'}";
    deliverOverHalfADay(reply.formatted("r9"));
    conversation.awaitActivated("again");
    assertThat(conversation.completed()).doesNotContain("again");
    assertThat(weLink.deliver(reply.formatted("r10"))).isEqualTo(200);
    conversation.awaitEnd();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud800", "a\\u0000b", "\\udc00\\ud800", "\u2028\u2029", "\\ufeff", "😀"})
  void bringsAwkwardTextsAndNamesToTheProcess(String awkward) {
    engine.deploy(awaiting("awkward", "welink-reply"));
    ProcessView waiting = waiting("awkward", "t10");
    String reply = reply("t10", "m" + awkward.hashCode(), awkward).replace("}}", ",'%s':1}}");
    try (LogCapture log = LogCapture.warnings()) {
      assertThat(weLink.deliver(reply.formatted(awkward))).isEqualTo(200);
      assertThat(waiting.awaitEnd().variable("welinkReply").path("result")).hasSize(4);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void bringsTheLargestReplyToEveryProcessThatWaitsForIt() {
    engine.deploy(awaiting("large", "welink-reply"));
    engine.deploy(awaiting("large-too", "welink-reply"));
    ProcessView one = waiting("large", "t11");
    ProcessView other = waiting("large-too", "t11");
    int frame = weLink.sign(reply("t11", "m11", "")).length();
    String text = "ö".repeat((WebhookReceiver.LONGEST_BODY - frame) / 2);
    assertThat(weLink.deliver(reply("t11", "m11", text))).isEqualTo(200);
    for (ProcessView each : List.of(one, other)) {
      assertThat(each.awaitEnd().variable("welinkReply").path("text").asText()).startsWith("öö");
    }
  }

  private static void deliverOverHalfADay(String event) {
    assertThat(weLink.deliver(event)).isEqualTo(200);
    for (Duration pause : PAUSES) {
      engine.advance(pause);
      assertThat(weLink.deliver(event)).isEqualTo(200);
    }
  }

  @Test
  void anEventThatComesWhileTheEngineIsAwayIsDeliveredAgainAndNotLost() {
    engine.deploy(awaiting("unlucky", "welink-message-result"));
    ProcessView unlucky = waiting("unlucky", "r6");
    engine.faults().down();
    assertThat(weLink.deliver(sent("r6"))).isEqualTo(503);
    engine.advance(Duration.ofMinutes(1));
    engine.faults().up();
    assertThat(unlucky.hasEnded()).isFalse();
    assertThat(weLink.deliver(sent("r6"))).isEqualTo(200);
    unlucky.awaitEnd();
  }

  @Test
  void aReplyThatTheEngineDidNotTakeIsNotTakenForARepeat() {
    engine.deploy(awaiting("unlucky-reply", "welink-reply"));
    ProcessView unlucky = waiting("unlucky-reply", "t6");
    engine.faults().down();
    assertThat(weLink.deliver(reply("t6", "m7", "hello"))).isEqualTo(503);
    engine.faults().up();
    assertThat(weLink.deliver(reply("t6", "m7", "hello"))).isEqualTo(200);
    unlucky.awaitEnd();
  }

  @Test
  void oneUrlServesThreeProcessesAndTwoVersionsOfOneAtOnce() {
    engine.deploy(awaiting("one", "welink-message-result"));
    ProcessView first = waiting("one", "v1");
    engine.deploy(awaitingTwice("one", "welink-message-result"));
    ProcessView second = engine.createInstance("one", Map.of("id", "v2"));
    engine.deploy(awaiting("two", "welink-message-result"));
    ProcessView another = waiting("two", "v3");
    engine.deploy(awaiting("three", "welink-reply"));
    ProcessView reply = waiting("three", "t7");
    for (String request : List.of("v3", "v2", "v1")) {
      assertThat(weLink.deliver(sent(request))).isEqualTo(200);
    }
    assertThat(weLink.deliver(reply("t7", "m8", "hello"))).isEqualTo(200);
    assertThat(first.awaitEnd().completed()).containsExactly("start", "first", "end");
    second.awaitActivated("again");
    another.awaitEnd();
    reply.awaitEnd();
  }

  @Test
  void oneEventReachesEveryProcessThatWaitsForIt() {
    engine.deploy(awaiting("listener", "welink-reply"));
    engine.deploy(awaiting("other-listener", "welink-reply"));
    ProcessView one = waiting("listener", "t8");
    ProcessView other = waiting("other-listener", "t8");
    assertThat(weLink.deliver(reply("t8", "m9", "hello"))).isEqualTo(200);
    one.awaitEnd();
    other.awaitEnd();
  }

  private static ProcessView waiting(String processId, String id) {
    return engine.createInstance(processId, Map.of("id", id)).awaitActivated("first");
  }

  private static String sent(String requestId) {
    return "{'event_type':'MESSAGE_SENT','status':'SUCCESS','request_id':'%s'}"
        .formatted(requestId);
  }

  private static String failed(String requestId) {
    return "{'status':'ACCOUNT_RESTRICTED','message':'LinkedIn says no','requestId':'%s'}"
        .formatted(requestId);
  }

  private static String reply(String threadId, String messageId, String text) {
    return "{'event_type':'/api/v1/message_received','data':{'thread_id':'%s','message_id':'%s',"
            .formatted(threadId, messageId)
        + "'text':'%s'}}".formatted(text);
  }

  private static BpmnModelInstance awaiting(String processId, String message) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .intermediateCatchEvent("first")
        .message(m -> m.name(message).zeebeCorrelationKeyExpression("id"))
        .endEvent("end")
        .done();
  }

  private static BpmnModelInstance awaitingTwice(String processId, String message) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("start")
        .intermediateCatchEvent("first")
        .message(m -> m.name(message).zeebeCorrelationKeyExpression("id"))
        .intermediateCatchEvent("again")
        .message(m -> m.name(message).zeebeCorrelationKeyExpression("id"))
        .endEvent("end")
        .done();
  }
}
