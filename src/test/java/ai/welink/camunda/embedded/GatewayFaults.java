package ai.welink.camunda.embedded;

import ai.welink.camunda.embedded.GatewayFault.Effect;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What goes wrong between an engine and its clients, and a count of what goes through.
 *
 * <pre>{@code
 * faults.on(SET_VARIABLES).times(2).refuse(Status.UNAVAILABLE);
 * faults.on(COMPLETE_JOB).nth(3).loseAnswer();
 * GatewayFault late = faults.on(PUBLISH_MESSAGE).hold();   // … late.off() lets go
 * }</pre>
 *
 * Several faults may pick the same command; all of them happen. Callbacks run on the threads of the
 * gateway or the engine: they must be quick, and must not wait for the engine.
 */
public final class GatewayFaults {

  private final List<GatewayFault> faults = new CopyOnWriteArrayList<>();
  private final Map<GatewayMethod, Integer> counts = new EnumMap<>(GatewayMethod.class);
  private volatile boolean down;

  GatewayFaults() {}

  /** Starts to script what happens to a command: every one of them unless limited. */
  public Script on(GatewayMethod method) {
    return new Script(call -> call.method() == method, 1, Integer.MAX_VALUE);
  }

  /** The engine is not reachable: commands are refused, and answers under way are lost. */
  public void down() {
    down = true;
  }

  /** The engine is reachable again. */
  public void up() {
    down = false;
  }

  boolean isDown() {
    return down;
  }

  /** Ends all faults, lets go of all that was held, and is up. The counters stay. */
  public void clear() {
    up();
    faults.forEach(GatewayFault::off);
    faults.clear();
  }

  /** How many commands of this method have arrived, refused ones included. */
  public synchronized int count(GatewayMethod method) {
    return counts.getOrDefault(method, 0);
  }

  /** How many commands have arrived, by method; a method that nobody called is not in it. */
  public synchronized Map<GatewayMethod, Integer> counts() {
    return new EnumMap<>(counts);
  }

  /** Sets all counters to 0. */
  public synchronized void resetCounts() {
    counts.clear();
  }

  synchronized int arrived(GatewayMethod method) {
    return counts.merge(method, 1, Integer::sum);
  }

  List<GatewayFault> hitting(GatewayCall call) {
    return faults.stream().filter(each -> each.hits(call)).toList();
  }

  ServerInterceptor interceptor() {
    return new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return FaultyExchange.start(GatewayFaults.this, call, headers, next);
      }
    };
  }

  /** Which commands are meant, and what happens to them. */
  public final class Script {
    private final Predicate<GatewayCall> picks;
    private final int first;
    private final int last;

    private Script(Predicate<GatewayCall> picks, int first, int last) {
      this.picks = picks;
      this.first = first;
      this.last = last;
    }

    /** Only commands that {@code condition} accepts; they alone are counted by times and nth. */
    public Script when(Predicate<GatewayCall> condition) {
      return new Script(picks.and(condition), first, last);
    }

    /** Only the next {@code times} of them. */
    public Script times(int times) {
      return new Script(picks, 1, times);
    }

    /** Only the next one. */
    public Script once() {
      return times(1);
    }

    /** Only the {@code n}th of them from now on, counted from 1. */
    public Script nth(int n) {
      return new Script(picks, n, n);
    }

    /** The engine does not get the command; the client is answered with {@code status}. */
    public GatewayFault refuse(Status status) {
      return add(new Effect.Refuse(status));
    }

    /** The engine executes the command, but the client is told {@code UNAVAILABLE}. */
    public GatewayFault loseAnswer() {
      return add(new Effect.LoseAnswer(false));
    }

    /** The engine executes the command, but the client hears nothing until its own deadline. */
    public GatewayFault swallowAnswer() {
      return add(new Effect.LoseAnswer(true));
    }

    /** The engine gets the command when the fault is switched off, even if the client has gone. */
    public GatewayFault hold() {
      return add(new Effect.HoldCommand());
    }

    /** The engine executes the command; the client hears of it when the fault is switched off. */
    public GatewayFault holdAnswer() {
      return add(new Effect.HoldAnswer());
    }

    /** Calls back when the command has arrived, before the engine or another fault gets it. */
    public GatewayFault before(Consumer<GatewayCall> callback) {
      return add(new Effect.Before(callback));
    }

    /** Calls back when the engine has executed or rejected it, before the client is answered. */
    public GatewayFault after(Consumer<GatewayCall> callback) {
      return add(new Effect.After(callback));
    }

    private GatewayFault add(Effect effect) {
      GatewayFault fault = new GatewayFault(picks, first, last, effect);
      faults.add(fault);
      return fault;
    }
  }
}
