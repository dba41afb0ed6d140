package ai.welink.camunda.embedded;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something scripted that happens to commands, see {@link GatewayFaults}. It stays until its number
 * of times is used up or it is switched {@link #off()}.
 */
public final class GatewayFault {

  /** What happens to a call that was picked. */
  sealed interface Effect {
    record Refuse(Status status) implements Effect {}

    record LoseAnswer(boolean silently) implements Effect {}

    record HoldCommand() implements Effect {}

    record HoldAnswer() implements Effect {}

    record Before(Consumer<GatewayCall> callback) implements Effect {}

    record After(Consumer<GatewayCall> callback) implements Effect {}
  }

  private final Predicate<GatewayCall> picks;
  private final int first;
  private final int last;
  private final Effect effect;
  private final List<Runnable> held = new ArrayList<>();
  private int candidates;
  private int hits;
  private boolean off;

  GatewayFault(Predicate<GatewayCall> picks, int first, int last, Effect effect) {
    this.picks = picks;
    this.first = first;
    this.last = last;
    this.effect = effect;
  }

  Effect effect() {
    return effect;
  }

  synchronized boolean hits(GatewayCall call) {
    if (off || !picks.test(call)) {
      return false;
    }
    candidates++;
    boolean hit = candidates >= first && candidates <= last;
    hits += hit ? 1 : 0;
    return hit;
  }

  /** Keeps {@code step} until {@link #off()}; runs it at once if that was already called. */
  void hold(Runnable step) {
    synchronized (this) {
      if (!off) {
        held.add(step);
        return;
      }
    }
    step.run();
  }

  /** How many commands it has happened to. */
  public synchronized int hits() {
    return hits;
  }

  /** How many commands or answers are being held back now. */
  public synchronized int held() {
    return held.size();
  }

  /** Ends it, and lets go of everything it held back, in order. */
  public void off() {
    release().forEach(Runnable::run);
  }

  private synchronized List<Runnable> release() {
    off = true;
    List<Runnable> released = List.copyOf(held);
    held.clear();
    return released;
  }
}
