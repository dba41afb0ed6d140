package ai.welink.camunda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.GatewayMethod;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.JournalException;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendJournalContract;
import ai.welink.camunda.send.SendState.Claimed;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ZeebeSendJournalTest extends SendJournalContract {

  private static final CommandBudget BUDGET =
      new CommandBudget(Duration.ofSeconds(2), Duration.ofMillis(300));

  private static EmbeddedEngine engine;
  private static final Map<SendId, ProcessView> PROCESSES = new ConcurrentHashMap<>();

  private final ZeebeSendJournal journal = new ZeebeSendJournal(engine.client(), BUDGET);
  private final ZeebeSendJournal other = new ZeebeSendJournal(engine.client(), BUDGET);

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    engine.deploy(
        Bpmn.createExecutableProcess("waits")
            .startEvent()
            .serviceTask("send", task -> task.zeebeJobType("nobody-serves-it"))
            .endEvent()
            .done());
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @AfterEach
  void forgetFaults() {
    engine.faults().clear();
  }

  @Override
  protected SendJournal journal() {
    return journal;
  }

  @Override
  protected SendJournal ofAnotherRuntime() {
    return other;
  }

  @Override
  protected SendId newSend() {
    ProcessView process = engine.createInstance("waits").awaitActivated("send");
    SendId id = new SendId(process.elementInstanceKeys("send").getFirst(), "<default>");
    PROCESSES.put(id, process);
    return id;
  }

  @Override
  protected Carried activate(SendId id) {
    ProcessView process = PROCESSES.get(id);
    return new Carried(
        process.localVariable("send", Carried.STATE),
        process.localVariable("send", Carried.CLAIM),
        process.localVariable("send", Carried.LOST));
  }

  @Test
  void triesAgainWhileTheEngineIsAway() {
    SendId id = newSend();
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).times(2).refuse(Status.UNAVAILABLE);

    assertThat(journal.claim(id, new Claimed(1, NOW))).isTrue();
  }

  @Test
  void aClaimWhoseAnswerWasLostIsNeverGivenTwice() {
    SendId id = newSend();
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).once().loseAnswer();

    assertThat(journal.claim(id, new Claimed(1, NOW))).isFalse();
    assertThat(other.claim(id, new Claimed(1, NOW))).isFalse();
  }

  @Test
  void aClaimThatCouldNotBePutOnRecordIsUsedLaterByTheSameRuntimeOnly() {
    SendId id = newSend();
    engine.faults().on(GatewayMethod.SET_VARIABLES).once().refuse(Status.PERMISSION_DENIED);

    assertThatThrownBy(() -> journal.claim(id, new Claimed(1, NOW)))
        .isInstanceOf(JournalException.class);
    assertThat(other.claim(id, new Claimed(1, NOW))).isFalse();
    assertThat(journal.claim(id, new Claimed(1, NOW))).isTrue();
    assertThat(journal.claim(id, new Claimed(1, NOW))).isFalse();
  }

  @Test
  void saysWhichPermissionIsMissingAndHowToTurnTheGuardOff() {
    SendId id = newSend();
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).refuse(Status.PERMISSION_DENIED);

    assertThatThrownBy(() -> journal.claim(id, new Claimed(1, NOW)))
        .isInstanceOfSatisfying(
            JournalException.class,
            failure -> assertThat(failure.kind()).isEqualTo(JournalException.Kind.DENIED))
        .hasMessageContainingAll("MESSAGE: CREATE", "welink.send-once=off")
        .hasNoCause();
  }

  @Test
  void givesUpWithinItsBudgetWhenTheEngineStaysAway() {
    SendId id = newSend();
    engine.faults().on(GatewayMethod.SET_VARIABLES).refuse(Status.UNAVAILABLE);

    assertThatThrownBy(() -> journal.claim(id, new Claimed(1, NOW)))
        .isInstanceOfSatisfying(
            JournalException.class,
            failure -> assertThat(failure.kind()).isEqualTo(JournalException.Kind.UNAVAILABLE));
  }

  @Test
  void noticesThatTheProcessHasLeftTheElement() {
    SendId id = newSend();
    engine.cancel(PROCESSES.get(id));

    assertThatThrownBy(() -> journal.claim(id, new Claimed(1, NOW)))
        .isInstanceOfSatisfying(
            JournalException.class,
            failure -> assertThat(failure.kind()).isEqualTo(JournalException.Kind.GONE));
  }
}
