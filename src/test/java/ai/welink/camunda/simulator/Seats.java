package ai.welink.camunda.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recruiter seats: LinkedIn does not allow two sessions on one at a time. */
public final class Seats {

  /**
   * A second session on a seat, refused.
   *
   * @param seat contract and seat, as {@code contract/seat}
   * @param requestId the send that held the seat
   */
  public record Clash(String seat, String requestId) {}

  private final SimulatedTime time;
  private final Map<String, String> sessions = new HashMap<>();
  private final List<Clash> clashes = new ArrayList<>();

  Seats(SimulatedTime time) {
    this.time = time;
  }

  /** Every second session that was tried by now. */
  public List<Clash> clashes() {
    return time.exclusively(() -> List.copyOf(clashes));
  }

  /** Whether somebody holds the seat; if so, that is a clash. */
  boolean clashes(String seat) {
    if (!sessions.containsKey(seat)) {
      return false;
    }
    clashes.add(new Clash(seat, sessions.get(seat)));
    return true;
  }

  void open(String seat, String requestId) {
    sessions.put(seat, requestId);
  }

  void close(String seat) {
    sessions.remove(seat);
  }
}
