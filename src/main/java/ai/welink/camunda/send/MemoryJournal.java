package ai.welink.camunda.send;

import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Refused;
import ai.welink.camunda.send.SendState.Resend;
import ai.welink.camunda.send.SendState.Unclear;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A journal that forgets when its process ends: for {@code welink.send-once=off} and for tests. It
 * keeps the sends that were touched last, and forgets the others.
 */
public final class MemoryJournal implements SendJournal {

  private final Map<SendId, SendRecord> records;

  /**
   * @param capacity how many sends are kept
   */
  public MemoryJournal(int capacity) {
    this.records =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<SendId, SendRecord> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public synchronized SendRecord read(SendId id, Carried carried) {
    SendRecord known = records.getOrDefault(id, SendRecord.EMPTY);
    boolean wanted = RecordCodec.read(id, carried).state() instanceof Resend;
    // nobody takes the wish back here, so it counts only where a person can have meant it
    boolean ended = known.state() instanceof Unclear || known.state() instanceof Refused;
    return wanted && ended
        ? new SendRecord(new Resend(), known.lastAttempt(), known.lost())
        : known;
  }

  @Override
  public synchronized boolean claim(SendId id, Claimed claim) {
    SendRecord known = records.getOrDefault(id, SendRecord.EMPTY);
    if (known.lastAttempt() >= claim.attempt()) {
      return false;
    }
    records.put(id, new SendRecord(claim, claim.attempt(), known.lost()));
    return true;
  }

  @Override
  public synchronized void record(SendId id, SendState state) {
    SendRecord known = records.getOrDefault(id, SendRecord.EMPTY);
    int lastAttempt = Math.max(known.lastAttempt(), state.attempt());
    records.put(id, new SendRecord(state, lastAttempt, known.lost()));
  }

  @Override
  public synchronized void noteLost(SendId id, LostClaim lost) {
    SendRecord known = records.getOrDefault(id, new SendRecord(new Nothing(), 0, null));
    records.put(id, new SendRecord(known.state(), known.lastAttempt(), lost));
  }
}
