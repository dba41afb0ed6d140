package ai.welink.camunda.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to know, or to hold, which request where. */
final class Milestones {

  private final List<Watch> watches = new CopyOnWriteArrayList<>();

  Checkpoint hold(Milestone where, RequestMatcher which) {
    Checkpoint checkpoint = new Checkpoint(where);
    add(where, which, checkpoint::passThrough);
    return checkpoint;
  }

  void watch(Milestone where, RequestMatcher which, Consumer<ReceivedRequest> watcher) {
    add(where, which, watcher::accept);
  }

  /** Blocks the request for as long as a checkpoint holds it. */
  void reached(Milestone where, ReceivedRequest request) throws InterruptedException {
    for (Watch watch : watches) {
      if (watch.where() == where && watch.counted().takes(request)) {
        watch.visitor().visit(request);
      }
    }
  }

  private void add(Milestone where, RequestMatcher which, Visitor visitor) {
    if (where.isBeforeTheBody() && which.needsBody()) {
      throw new IllegalArgumentException("at " + where + " nobody knows what the body says");
    }
    watches.add(new Watch(where, new Rule(which, Behaviours.accept()), visitor));
  }

  private interface Visitor {
    void visit(ReceivedRequest request) throws InterruptedException;
  }

  private record Watch(Milestone where, Rule counted, Visitor visitor) {}
}
