package ai.welink.camunda.send;

import ai.welink.camunda.send.JournalException.Kind;
import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState.Claimed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an outcome in memory that the journal behind it could not take, until the job comes again
 * to this runtime. Without it an engine that is away for a moment would turn a known outcome into
 * an unknown one. What is only in memory is lost when the process ends; the claim is not.
 */
public final class RememberingJournal implements SendJournal {

  private static final Logger LOG = LoggerFactory.getLogger(RememberingJournal.class);
  private static final int CAPACITY = 10_000;

  private final SendJournal journal;
  private final int capacity;
  private final Map<SendId, SendState> unrecorded = new LinkedHashMap<>();

  /**
   * @param journal the durable one
   */
  public RememberingJournal(SendJournal journal) {
    this(journal, CAPACITY);
  }

  RememberingJournal(SendJournal journal, int capacity) {
    this.journal = journal;
    this.capacity = capacity;
  }

  @Override
  public SendRecord read(SendId id, Carried carried) {
    SendRecord known = journal.read(id, carried);
    SendState kept = take(id);
    boolean newer =
        kept != null
            && known.state() instanceof Claimed claimed
            && claimed.attempt() == kept.attempt();
    if (!newer) {
      return known;
    }
    record(id, kept);
    return new SendRecord(kept, known.lastAttempt(), known.lost());
  }

  @Override
  public boolean claim(SendId id, Claimed claim) {
    return journal.claim(id, claim);
  }

  @Override
  public void record(SendId id, SendState state) {
    try {
      journal.record(id, state);
    } catch (JournalException notTaken) {
      if (notTaken.kind() != Kind.GONE) {
        keep(id, state);
        LOG.warn("Keeping the outcome of {} in memory: {}", id, notTaken.getMessage());
      }
    }
  }

  @Override
  public void noteLost(SendId id, LostClaim lost) {
    journal.noteLost(id, lost);
  }

  private synchronized SendState take(SendId id) {
    return unrecorded.remove(id);
  }

  private synchronized void keep(SendId id, SendState state) {
    if (unrecorded.size() >= capacity) {
      unrecorded.remove(unrecorded.keySet().iterator().next());
    }
    unrecorded.put(id, state);
  }
}
