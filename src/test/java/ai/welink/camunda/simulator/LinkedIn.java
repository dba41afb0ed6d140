package ai.welink.camunda.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people on LinkedIn have received: the truth that tests compare the connectors' claims with.
 * A message is here exactly when its simulated action has succeeded. Nothing is ever forgotten.
 */
public final class LinkedIn {

  private final SimulatedTime time;
  private final List<Delivery> inbox = new ArrayList<>();
  private final Map<String, List<Delivery>> byThread = new HashMap<>();

  LinkedIn(SimulatedTime time) {
    this.time = time;
  }

  void receive(Delivery delivery) {
    inbox.add(delivery);
    byThread.computeIfAbsent(delivery.threadId(), thread -> new ArrayList<>()).add(delivery);
  }

  /** Everything received by now, oldest first. */
  public List<Delivery> deliveries() {
    return time.exclusively(() -> List.copyOf(inbox));
  }

  /** What one conversation has received by now, in any channel, oldest first. */
  public List<Delivery> deliveriesTo(String threadId) {
    return time.exclusively(() -> List.copyOf(byThread.getOrDefault(threadId, List.of())));
  }

  /** How many messages were received by now. */
  public int count() {
    return time.exclusively(inbox::size);
  }

  /**
   * The copies that should not exist: each message that had come before with the same channel,
   * thread and text. The first of its kind is not listed.
   */
  public List<Delivery> duplicates() {
    Set<List<Object>> seen = new HashSet<>();
    return deliveries().stream()
        .filter(one -> !seen.add(List.of(one.channel(), one.threadId(), one.text())))
        .toList();
  }
}
