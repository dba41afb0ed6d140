package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Mangled;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Sent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables or fields that somebody has changed, and tasks that do not wait. */
class ChangedVariablesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final SendFixture fixture = new SendFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'",
        "{}",
        "{'element':4711,'attempt':1}",
        "{'element':'4711'}",
        "{'element':'4711','attempt':0}"
      })
  void anUnreadableClaimStopsTheTaskAndNothingIsSent(String claim) {
    fixture.journal.set(Carried.CLAIM, claim);
    assertThat(fixture.activate())
        .isInstanceOfSatisfying(
            Step.Stuck.class,
            stuck ->
                assertThat(stuck.sentence())
                    .isEqualTo(
                        "welink_send_claim or welink_send_lost was changed and can't be read, so"
                            + " nothing is sent. Set both to null"));
    assertThat(fixture.welink.posts()).isZero();
  }

  @Test
  void anUnreadableLossStopsTheTask() {
    fixture.journal.set(Carried.LOST, "{'element':'4711','attempt':1,'at':'yesterday'}");
    assertThat(fixture.activate()).isInstanceOf(Step.Stuck.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'SENT'", "7", "{'state':'SENT'}", "{'element':'4711','state':'NEW','attempt':1}"})
  void anUnreadableStateStopsTheTask(String state) {
    fixture.journal.set(Carried.STATE, state);
    assertThat(fixture.activate())
        .isInstanceOfSatisfying(
            Step.Stuck.class,
            stuck -> assertThat(stuck.sentence()).startsWith("welink_send was changed"));
    assertThat(fixture.welink.posts()).isZero();
  }

  @Test
  void aResultIsNotTakenForAnotherMessages() {
    SentAnswer answer =
        new SentAnswer(JsonNodeFactory.instance.objectNode().put("message_id", "m"));
    fixture.welink.then(new Verdict.Done("r1", answer));
    fixture.activate();
    assertThat(fixture.sendOnce.advance(fixture.task("Another message")))
        .isInstanceOfSatisfying(
            Step.Stuck.class, stuck -> assertThat(stuck.sentence()).contains("r1", "resend"));
    assertThat(fixture.activate()).isEqualTo(new Step.Sent("r1", answer));
    assertThat(fixture.welink.posts()).isOne();
  }

  @Test
  void theFingerprintTellsSendsAndEndpointsApart() {
    SendTask task = fixture.task("Hello");
    SendTask other =
        new SendTask(
            new SendId(4712, "<default>"),
            Carried.NOTHING,
            task.request(),
            true,
            SendFixture.GIVE_UP,
            null);
    assertThat(Fingerprint.of(task)).matches("[0-9a-f]{32}").isEqualTo(Fingerprint.of(task));
    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(task));
    assertThat(Fingerprint.of(fixture.task("Hello!"))).isNotEqualTo(Fingerprint.of(task));
  }

  @Test
  void theFingerprintTellsEndpointsFieldsAndTheirKindsApart() {
    assertThat(
            List.of(
                printOf(Endpoint.THREAD, body -> body.put("a", "b").put("c", "d")),
                printOf(Endpoint.SALES_NAVIGATOR_THREAD, body -> body.put("a", "b").put("c", "d")),
                printOf(Endpoint.THREAD, body -> body.put("a", "bc").put("", "d")),
                printOf(Endpoint.THREAD, body -> body.put("a", "b")),
                printOf(Endpoint.THREAD, body -> body.put("a", true)),
                printOf(Endpoint.THREAD, body -> body.put("a", "true"))))
        .doesNotHaveDuplicates();
  }

  private String printOf(Endpoint endpoint, Consumer<ObjectNode> fields) {
    SendTask task = fixture.task("Hello");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fields.accept(body);
    return Fingerprint.of(
        new SendTask(
            task.id(),
            Carried.NOTHING,
            new SendRequest(endpoint, task.credentials(), body),
            true,
            SendFixture.GIVE_UP,
            null));
  }

  @Test
  void aTaskThatDoesNotWaitEndsOnceItIsAcceptedAndWheneverItComesAgain() {
    fixture.welink.then(new Verdict.Accepted("r1"));
    assertThat(fixture.sendOnce.advance(notWaiting())).isEqualTo(new Step.Accepted("r1", null));
    assertThat(fixture.sendOnce.advance(notWaiting())).isEqualTo(new Step.Accepted("r1", null));
    assertThat(fixture.welink.posts()).isOne();
    assertThat(fixture.welink.askedWith()).isEmpty();
  }

  private SendTask notWaiting() {
    SendTask task = fixture.task("Hello");
    return new SendTask(task.id(), task.carried(), task.request(), false, task.giveUpAfter(), null);
  }

  @Test
  void theLastLookIsWhenTheTimeIsUp() {
    fixture.welink.then(new Verdict.Accepted("r1"));
    fixture.activate();
    fixture.clock.advance(SendFixture.GIVE_UP.minusSeconds(3));
    fixture.welink.thenTells(new Lookup.Pending("QUEUED"));
    assertThat(fixture.activate())
        .isInstanceOfSatisfying(
            Step.Later.class, later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(3)));
  }

  @Test
  void statesThatNobodyRecordsAreAboutNoAttempt() {
    for (SendState state : new SendState[] {new Nothing(), new Resend(), new Mangled("x")}) {
      assertThat(state.attempt()).isZero();
      assertThatThrownBy(() -> StateCodec.write(SendFixture.ID, state))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theMemoryJournalTakesAWishToSendAgainOnlyWhereSomethingHasEnded() {
    MemoryJournal journal = new MemoryJournal(10);
    Carried wish = new Carried(SendFixture.json("{'resend':true}"), null, null);
    journal.record(SendFixture.ID, new Accepted(1, "r", "p", NOW, NOW));
    assertThat(journal.read(SendFixture.ID, wish).state()).isInstanceOf(Accepted.class);
    journal.record(
        SendFixture.ID,
        new Sent(1, "r", "p", new SentAnswer(JsonNodeFactory.instance.objectNode())));
    assertThat(journal.read(SendFixture.ID, wish).state()).isInstanceOf(Sent.class);
    journal.record(SendFixture.ID, new SendState.Unclear(1, NOW, "no answer came", null, null));
    assertThat(journal.read(SendFixture.ID, wish).state()).isInstanceOf(Resend.class);
    assertThat(journal.read(SendFixture.ID, Carried.NOTHING).state())
        .isInstanceOf(SendState.Unclear.class);
  }
}
