package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.send.JournalException.Kind;
import ai.welink.camunda.send.SendFixture.VariablesJournal;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An outcome that the engine did not take at once is not forgotten. */
class RememberingJournalTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final SendId ID = SendFixture.ID;

  private final VariablesJournal engine = new VariablesJournal();
  private final RememberingJournal journal = new RememberingJournal(engine, 3);

  private static Accepted accepted(int attempt) {
    return new Accepted(attempt, "r1", "print", NOW, NOW.plusSeconds(60));
  }

  private SendState read() {
    return journal.read(ID, engine.carried(ID)).state();
  }

  private void claimAndLose(int attempt, Kind trouble) {
    journal.claim(ID, new Claimed(attempt, NOW));
    engine.trouble(trouble);
    journal.record(ID, accepted(attempt));
    engine.trouble(null);
  }

  @Test
  void recordsItWhenTheJobComesAgain() {
    claimAndLose(1, Kind.UNAVAILABLE);
    assertThat(read()).isEqualTo(accepted(1));
    assertThat(RecordCodec.read(ID, engine.carried(ID)).state()).isEqualTo(accepted(1));
    assertThat(read()).isEqualTo(accepted(1));
  }

  @Test
  void keepsItThoughTheEngineStillDoesNotTakeIt() {
    claimAndLose(1, Kind.DENIED);
    engine.trouble(Kind.DENIED);
    assertThat(read()).isEqualTo(accepted(1));
    engine.trouble(null);
    assertThat(read()).isEqualTo(accepted(1));
  }

  @Test
  void forgetsItWithItsElement() {
    claimAndLose(1, Kind.GONE);
    assertThat(read()).isEqualTo(new Claimed(1, NOW));
  }

  @Test
  void believesTheEngineWhenThatKnowsMore() {
    claimAndLose(1, Kind.UNAVAILABLE);
    engine.claim(ID, new Claimed(2, NOW));
    assertThat(read()).isEqualTo(new Claimed(2, NOW));
    claimAndLose(3, Kind.UNAVAILABLE);
    engine.record(ID, accepted(4));
    assertThat(read()).isEqualTo(accepted(4));
  }

  @Test
  void keepsTheNewestOfTooMany() {
    engine.trouble(Kind.UNAVAILABLE);
    for (int i = 0; i < 4; i++) {
      journal.record(new SendId(i, "<default>"), accepted(1));
    }
    engine.trouble(null);
    assertThat(claimed(0)).isEqualTo(new Claimed(1, NOW));
    assertThat(claimed(1)).isEqualTo(accepted(1));
    assertThat(claimed(3)).isEqualTo(accepted(1));
  }

  /** What is read of a send whose claim alone is on record. */
  private SendState claimed(int key) {
    SendId id = new SendId(key, "<default>");
    VariablesJournal fresh = new VariablesJournal();
    fresh.claim(id, new Claimed(1, NOW));
    return journal.read(id, fresh.carried(id)).state();
  }
}
