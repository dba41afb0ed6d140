package ai.welink.camunda.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds requests at a milestone until it is released. Released once, it holds nobody any more.
 * Pausing or closing the simulator drops the connections of those that are held.
 */
public final class Checkpoint implements AutoCloseable {

  private final Milestone where;
  private final List<ReceivedRequest> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  Checkpoint(Milestone where) {
    this.where = where;
  }

  /**
   * Waits, in real time, until the first request has got here, and returns it.
   *
   * @throws AssertionError if none comes within that time
   */
  public ReceivedRequest awaitReached(Duration atMost) throws InterruptedException {
    if (!reached.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("no request has reached " + where + " within " + atMost);
    }
    return arrived.getFirst();
  }

  /** The requests that have got here, those that have gone on included. */
  public List<ReceivedRequest> arrived() {
    return List.copyOf(arrived);
  }

  /** Lets everybody go on, those that come later too. */
  public void release() {
    released.countDown();
  }

  /** The same as {@link #release()}. */
  @Override
  public void close() {
    release();
  }

  void passThrough(ReceivedRequest request) throws InterruptedException {
    arrived.add(request);
    reached.countDown();
    released.await();
  }
}
