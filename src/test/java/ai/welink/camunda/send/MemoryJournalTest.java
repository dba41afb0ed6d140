package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.send.SendState.Accepted;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Unclear;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryJournalTest extends SendJournalContract {

  private final AtomicLong keys = new AtomicLong();
  private final MemoryJournal journal = new MemoryJournal(1_000);

  @Override
  protected SendJournal journal() {
    return journal;
  }

  @Override
  protected SendJournal ofAnotherRuntime() {
    return journal;
  }

  @Override
  protected SendId newSend() {
    return new SendId(keys.incrementAndGet(), "<default>");
  }

  @Override
  protected Carried activate(SendId id) {
    return Carried.NOTHING;
  }

  @Test
  void forgetsTheSendThatWasTouchedLongestAgo() {
    MemoryJournal small = new MemoryJournal(2);
    SendId first = newSend();
    small.claim(first, new Claimed(1, NOW));
    small.claim(newSend(), new Claimed(1, NOW));
    small.claim(newSend(), new Claimed(1, NOW));

    assertThat(small.read(first, Carried.NOTHING)).isEqualTo(SendRecord.EMPTY);
  }

  @Test
  void takesTheWishToResendOnlyWhereASendHasEnded() {
    Carried wish = new Carried(SendFixture.json("{'resend': true}"), null, null);
    SendId id = newSend();
    journal.claim(id, new Claimed(1, NOW));
    journal.record(id, new Unclear(1, NOW, "silent", null, null));
    assertThat(journal.read(id, wish).state()).isEqualTo(new Resend());

    journal.claim(id, new Claimed(2, NOW));
    journal.record(id, new Accepted(2, "r-2", "print", NOW, NOW));
    assertThat(journal.read(id, wish).state()).isInstanceOf(Accepted.class);
  }
}
