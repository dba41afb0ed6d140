package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayFault;
import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.RequestMatcher;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.grpc.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** People who change what the guard has recorded, on purpose or by mistake. */
class ChangedRecordIT {

  private static final SendKind ONCE_ACCEPTED = new SendKind(Channel.THREAD, false);
  private static final Map<String, Object> RESEND = Map.of("welink_send", Map.of("resend", true));

  private static final Map<String, Object> NO_CLAIMS = noClaims();

  private static EmbeddedEngine engine;
  private static Stage stage;
  private static EmbeddedRuntime runtime;

  private final Sends sends = new Sends(stage);

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    stage = Stage.on(new Cluster.Embedded(engine));
    stage.deploy(
        Bpmn.createExecutableProcess("uncaught")
            .startEvent()
            .serviceTask("send", send -> ONCE_ACCEPTED.task().on(send))
            .serviceTask("report-result", report -> report.zeebeJobType(SendKind.REPORT))
            .endEvent()
            .done());
    runtime = stage.runtime().start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
    stage.close();
  }

  @AfterEach
  void behaveAgain() {
    stage.faults().clear();
    stage.welink().forgetRules();
  }

  static Stream<Arguments> mangled() {
    return Stream.of(
        Arguments.of("text", Map.of("welink_send", "SENT")),
        Arguments.of("a number", Map.of("welink_send", 1)),
        Arguments.of("a list", Map.of("welink_send", List.of("SENT"))),
        Arguments.of("an empty object", Map.of("welink_send", Map.of())),
        Arguments.of("a wish that is none", Map.of("welink_send", Map.of("resend", false))),
        Arguments.of("no such state", record("state", "sent")),
        Arguments.of("no state", record("state", null)),
        Arguments.of("no attempt", record("attempt", null)),
        Arguments.of("an attempt before the first", record("attempt", -1)),
        Arguments.of("a time that is none", record("at", "yesterday")),
        Arguments.of("nothing after an attempt", nothingAfterAnAttempt()),
        Arguments.of(
            "a lost claim without a time",
            Map.of("welink_send_lost", Map.of("element", "$element", "attempt", 1))),
        Arguments.of(
            "a claim without an attempt",
            Map.of("welink_send_claim", Map.of("element", "$element"))),
        Arguments.of("a claim that is none", Map.of("welink_send_claim", "SENT")));
  }

  private static Map<String, Object> record(String field, Object value) {
    Map<String, Object> state = new HashMap<>();
    state.putAll(Map.of("element", "$element", "state", "CLAIMED", "attempt", 1));
    state.put("at", "2026-01-01T00:00:00Z");
    state.put(field, value);
    return Map.of("welink_send", state);
  }

  private static Map<String, Object> noClaims() {
    Map<String, Object> none = new HashMap<>();
    none.put("welink_send_claim", null);
    none.put("welink_send_lost", null);
    return none;
  }

  private static Map<String, Object> nothingAfterAnAttempt() {
    return Map.of("welink_send_claim", Map.of("element", "$element", "attempt", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mangled")
  void aMangledRecordIsReportedAndNothingIsSent(String what, Map<String, Object> variables) {
    ProcessView process = failForWantOfPermission();
    IncidentView first = process.awaitIncident();
    setLocally(process, variables);
    engine.resolve(first);

    IncidentView second = process.awaitIncident();
    assertThat(second.message()).contains("welink_send").doesNotContain("yesterday");
    assertThat(process.job("send").activations()).hasSize(2);
    assertThat(posts()).isZero();

    setLocally(process, NO_CLAIMS);
    setLocally(process, RESEND);
    engine.resolve(second);
    sends.settle();
    assertThat(posts()).isEqualTo(1);
  }

  @Test
  void aWishToSendAgainSendsAgainOnce() {
    ProcessView process = outcomeUnknown();
    setLocally(process, RESEND);
    engine.resolve(process.awaitIncident());

    sends.settle();
    assertThat(posts()).isEqualTo(2);
    assertThat(process.job("send").activations()).hasSize(2);
    assertThat(process.localVariable("send", "welink_send").path("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void twoActivationsThatReadTheSameWishSendAgainOnce() {
    ProcessView process = outcomeUnknown();
    try (EmbeddedRuntime second = stage.runtime().start()) {
      GatewayFault claims = stage.faults().on(Commands.CLAIM.method()).hold();
      setLocally(process, RESEND);
      engine.resolve(process.awaitIncident());
      Awaitility.await().until(() -> claims.held() == 1);
      engine.advance(Sends.LEAP);
      Awaitility.await().until(() -> claims.held() == 2);
      claims.off();
      sends.settle();
    }
    assertThat(posts()).isEqualTo(2);
    assertThat(process.job("send").activations()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aTaskWhoseFieldsChangedAfterTheAcceptanceSaysSo() {
    GatewayFault lost =
        stage
            .faults()
            .on(Commands.COMPLETION.method())
            .when(Commands.COMPLETION.which())
            .once()
            .refuse(Status.UNAVAILABLE);
    ProcessView process = uncaught();
    Awaitility.await().until(() -> lost.hits() == 1);
    String sent = process.localVariable("send", "message").asText();
    setLocally(process, Map.of("message", "Something else"));
    stage.advance(Sends.LEAP);

    IncidentView incident = process.awaitIncident();
    assertThat(incident.message())
        .contains("fields have changed since attempt 1", "{\"resend\": true}")
        .doesNotContain("Something else");

    setLocally(process, Map.of("message", sent));
    engine.resolve(incident);
    sends.settle();
    assertThat(posts()).isEqualTo(1);
  }

  private ProcessView uncaught() {
    return engine.instance(sends.start(ONCE_ACCEPTED, "uncaught").instanceKey());
  }

  private ProcessView failForWantOfPermission() {
    GatewayFault denied =
        stage.faults().on(Commands.CLAIM.method()).refuse(Status.PERMISSION_DENIED);
    ProcessView process = uncaught();
    process.awaitIncident();
    denied.off();
    return process;
  }

  private ProcessView outcomeUnknown() {
    stage.welink().when(RequestMatcher.send()).then(Behaviours.dropAfterReading()).once();
    ProcessView process = uncaught();
    assertThat(process.awaitIncident().message()).contains("WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(posts()).isEqualTo(1);
    return process;
  }

  private int posts() {
    return new Posts(stage.welink()).to(sends.all().getFirst().thread()).size();
  }

  private void setLocally(ProcessView process, Map<String, Object> variables) {
    long element = process.elementInstanceKeys("send").getFirst();
    Map<String, Object> all = new HashMap<>();
    variables.forEach((name, value) -> all.put(name, withKey(value, Long.toString(element))));
    engine.setLocalVariables(element, all);
  }

  private static Object withKey(Object value, String element) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<Object, Object> copy = new HashMap<>(map);
    copy.replaceAll((name, each) -> "$element".equals(each) ? element : each);
    return copy;
  }
}
