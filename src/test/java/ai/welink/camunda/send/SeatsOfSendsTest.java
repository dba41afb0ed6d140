package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.send.SendFixture.VariablesJournal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** One recruiter seat, two sends; and what an observer is told. */
class SeatsOfSendsTest {

  private static final SendId OTHER = new SendId(4712, "<default>");
  private static final SentAnswer ANSWER =
      new SentAnswer(JsonNodeFactory.instance.objectNode().put("message_id", "m1"));
  private static final WeLinkFailure FAILURE =
      WeLinkFailure.of(KnownError.SEND_FAILED, "a sentence");

  private final SendFixture fixture = new SendFixture();
  private final VariablesJournal othersJournal = new VariablesJournal();
  private final List<String> told = new ArrayList<>();
  private final SendOnce sends = sends(fixture.journal);
  private final SendOnce others = sends(othersJournal);

  private SendOnce sends(SendJournal journal) {
    Pauses pauses =
        new Pauses(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            () -> RandomGenerator.of("L64X128MixRandom"));
    return new SendOnce(
        fixture.welink,
        journal,
        fixture.seats,
        pauses,
        fixture.clock,
        SendFixture.PATIENCE,
        new Told());
  }

  private final class Told implements SendObserver {
    @Override
    public void posted(Endpoint endpoint, Verdict verdict) {
      told.add("posted " + verdict.getClass().getSimpleName());
    }

    @Override
    public void lookedUp(Lookup lookup) {
      told.add("lookedUp " + lookup.getClass().getSimpleName());
    }

    @Override
    public void waiting(SendId id, boolean waits) {
      told.add((waits ? "waits " : "ended ") + id.elementInstanceKey());
    }
  }

  private Step first() {
    return sends.advance(task(SendFixture.ID, fixture.journal));
  }

  private Step other() {
    return others.advance(task(OTHER, othersJournal));
  }

  private static SendTask task(SendId id, VariablesJournal journal) {
    return new SendTask(
        id, journal.carried(id), SendFixture.request("Hello"), true, SendFixture.GIVE_UP, "seat");
  }

  @Test
  void anAcceptedSendKeepsItsSeatUntilItsResult() {
    fixture.welink.then(new Verdict.Accepted("r1"));
    assertThat(first()).isInstanceOf(Step.Later.class);
    assertThat(other())
        .isInstanceOfSatisfying(
            Step.Later.class,
            later -> {
              assertThat(later.why()).contains("seat is busy");
              assertThat(later.accepted()).isFalse();
            });
    fixture.welink.thenTells(new Lookup.Pending("QUEUED"));
    assertThat(first()).isInstanceOf(Step.Later.class);
    assertThat(other()).isInstanceOf(Step.Later.class);
    fixture.welink.thenTells(new Lookup.Found(ANSWER)).then(new Verdict.Done("r2", ANSWER));
    assertThat(first()).isEqualTo(new Step.Sent("r1", ANSWER));
    assertThat(other()).isEqualTo(new Step.Sent("r2", ANSWER));
    assertThat(fixture.welink.posts()).isEqualTo(2);
    assertThat(fixture.welink.askedWith()).containsOnly(SendFixture.request("Hello").credentials());
    assertThat(told)
        .containsExactly(
            "posted Accepted",
            "waits 4711",
            "waits 4712",
            "lookedUp Pending",
            "waits 4711",
            "waits 4712",
            "lookedUp Found",
            "ended 4711",
            "posted Done",
            "ended 4712");
  }

  @Test
  void whoeverIsDoneGivesTheSeatBackAtOnce() {
    fixture
        .welink
        .then(new Verdict.Refused(FAILURE, true))
        .then(new Verdict.NeverSent(FAILURE, null))
        .then(new Verdict.Unclear("no answer came", null, null));
    assertThat(first()).isEqualTo(new Step.Failed(FAILURE));
    assertThat(other()).isInstanceOf(Step.Later.class);
    assertThat(first()).isInstanceOf(Step.Failed.class);
    assertThat(fixture.welink.posts()).isEqualTo(3);
  }
}
