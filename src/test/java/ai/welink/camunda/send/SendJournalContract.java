package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Unclear;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal must hold: each sentence of {@link SendJournal}'s races is a test. */
public abstract class SendJournalContract {

  protected static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** The journal under test, as one runtime has it. */
  protected abstract SendJournal journal();

  /** The same journal, as another runtime has it. */
  protected abstract SendJournal ofAnotherRuntime();

  /** A send that nobody has touched. */
  protected abstract SendId newSend();

  /** What a fresh activation of the send's job brings along. */
  protected abstract Carried activate(SendId id);

  @Test
  void knowsNothingOfASendThatNobodyTouched() {
    assertThat(read(newSend())).isEqualTo(SendRecord.EMPTY);
  }

  @Test
  void givesAnAttemptToOneOfManyCallers() throws Exception {
    SendId id = newSend();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<Boolean>> claims =
          IntStream.range(0, 50)
              .mapToObj(i -> i % 2 == 0 ? journal() : ofAnotherRuntime())
              .map(
                  journal ->
                      threads.submit(
                          () -> {
                            start.await();
                            return journal.claim(id, new Claimed(1, NOW));
                          }))
              .toList();
      start.countDown();
      int winners = 0;
      for (Future<Boolean> claim : claims) {
        winners += claim.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void aClaimThatIsWonIsOnRecord() {
    SendId id = newSend();
    assertThat(journal().claim(id, new Claimed(1, NOW))).isTrue();

    assertThat(read(id)).isEqualTo(new SendRecord(new Claimed(1, NOW), 1, null));
  }

  @Test
  void aLaterAttemptIsAClaimOfItsOwn() {
    SendId id = newSend();
    journal().claim(id, new Claimed(1, NOW));
    journal().record(id, new NotSent(1, NOW.plusSeconds(60)));

    assertThat(ofAnotherRuntime().claim(id, new Claimed(1, NOW))).isFalse();
    assertThat(ofAnotherRuntime().claim(id, new Claimed(2, NOW))).isTrue();
    assertThat(read(id).lastAttempt()).isEqualTo(2);
  }

  @Test
  void oneSendsClaimIsNotAnothers() {
    assertThat(journal().claim(newSend(), new Claimed(1, NOW))).isTrue();
    assertThat(journal().claim(newSend(), new Claimed(1, NOW))).isTrue();
  }

  @Test
  void whatWasRecordedIsReadByEveryLaterActivation() {
    SendId id = newSend();
    Accepted accepted = new Accepted(1, "r-1", "print", NOW, NOW.plusSeconds(1800));
    journal().claim(id, new Claimed(1, NOW));
    journal().record(id, accepted);

    assertThat(read(id)).isEqualTo(new SendRecord(accepted, 1, null));
  }

  @Test
  void aLostClaimIsNotedBesideWhatItsWinnerRecords() {
    SendId id = newSend();
    NotSent recorded = new NotSent(1, null);
    journal().claim(id, new Claimed(1, NOW));
    ofAnotherRuntime().noteLost(id, new LostClaim(1, NOW));
    journal().record(id, recorded);

    assertThat(read(id)).isEqualTo(new SendRecord(recorded, 1, new LostClaim(1, NOW)));
  }

  @Test
  void anUnclearOutcomeCountsItsAttemptEvenIfNobodyRecordedTheClaim() {
    SendId id = newSend();
    journal().record(id, new Unclear(3, NOW, "silent", null, null));

    assertThat(read(id).lastAttempt()).isEqualTo(3);
    assertThat(read(id).state()).isNotInstanceOf(Nothing.class);
  }

  private SendRecord read(SendId id) {
    return journal().read(id, activate(id));
  }
}
