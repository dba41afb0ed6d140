package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * WeLink's time, and its one lock: whatever changes or reads WeLink's state does so {@link
 * #exclusively}, after everything that has fallen due by then.
 *
 * <p>Works with any instant source, also one that a test moves: a watcher looks at it every {@value
 * #LOOK_EVERY_MILLIS} real milliseconds while something is waiting.
 */
final class SimulatedTime implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 5;

  private final InstantSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::order));
  private long order;
  private boolean closed;

  SimulatedTime(InstantSource source) {
    this.source = source;
    Thread.ofPlatform().daemon().name("simulated-welink-time").start(this::watch);
  }

  Instant now() {
    return source.instant();
  }

  /** Runs the task, holding the lock, once the time has come; it must not block. */
  void after(Duration delay, Runnable task) {
    at(now().plus(delay), task);
  }

  /** Runs the task, holding the lock, once the time has come; it must not block. */
  void at(Instant due, Runnable task) {
    lock.lock();
    try {
      tasks.add(new Task(due, order++, task));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Does what is due, then the work, and nothing else meanwhile. */
  <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      runDue();
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The same for work without a result. */
  void exclusivelyDo(Runnable work) {
    exclusively(
        () -> {
          work.run();
          return null;
        });
  }

  /** Blocks the caller, which must not hold the lock, until WeLink's time is that. */
  void awaitUntil(Instant due) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    at(due, over::countDown);
    over.await();
  }

  private void runDue() {
    while (!tasks.isEmpty() && !tasks.peek().due().isAfter(now())) {
      tasks.poll().work().run();
    }
  }

  private void watch() {
    lock.lock();
    try {
      while (!closed) {
        runDue();
        pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    if (tasks.isEmpty()) {
      changed.await();
    } else {
      changed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private record Task(Instant due, long order, Runnable work) {}
}
