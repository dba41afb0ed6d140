package ai.welink.camunda.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Every request whose head has arrived. Keeps the first ones whole; beyond that it only counts. */
public final class RequestLog {

  private final int cap;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<ReceivedRequest> kept = new ArrayList<>();
  private final Map<WeLinkCall, Long> counts = new EnumMap<>(WeLinkCall.class);
  private long total;

  RequestLog(int cap) {
    this.cap = cap;
  }

  ReceivedRequest add(RequestHead head, boolean keyRight, boolean reused, Instant at) {
    lock.lock();
    try {
      ReceivedRequest request = new ReceivedRequest(++total, head, keyRight, reused, at);
      request.call().ifPresent(call -> counts.merge(call, 1L, Long::sum));
      if (kept.size() < cap) {
        kept.add(request);
      }
      return request;
    } finally {
      lock.unlock();
    }
  }

  /** The requests that were kept, in the order of their arrival. */
  public List<ReceivedRequest> requests() {
    lock.lock();
    try {
      return List.copyOf(kept);
    } finally {
      lock.unlock();
    }
  }

  /** The kept requests to one endpoint, in the order of their arrival. */
  public List<ReceivedRequest> requests(WeLinkCall call) {
    return requests().stream()
        .filter(request -> request.call().filter(call::equals).isPresent())
        .toList();
  }

  /** The kept requests that ask for a message to be sent, in the order of their arrival. */
  public List<ReceivedRequest> sends() {
    return requests().stream().filter(ReceivedRequest::isSend).toList();
  }

  /** How many requests have arrived, those not kept included. */
  public long count() {
    lock.lock();
    try {
      return total;
    } finally {
      lock.unlock();
    }
  }

  /** How many requests to one endpoint have arrived, those not kept included. */
  public long count(WeLinkCall call) {
    lock.lock();
    try {
      return counts.getOrDefault(call, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** How many requests were only counted, because the log was full. */
  public long notKept() {
    return count() - requests().size();
  }
}
