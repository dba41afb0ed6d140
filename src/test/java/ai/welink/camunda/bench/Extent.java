package ai.welink.camunda.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param starts pairs of a runtime's starts
 * @param jvms in which JMH measures one send
 * @param warmUpSeconds of one send in each of them
 * @param endToEnd processes
 * @param waiting how many sends wait, in each of the measurements
 * @param weLinkTakes for the verdict on a send that waits
 */
record Extent(
    int starts,
    int jvms,
    int warmUpSeconds,
    EndToEnd.Size endToEnd,
    List<Integer> waiting,
    Duration weLinkTakes) {

  /** What the page is made from. */
  static final Extent FULL =
      new Extent(9, 3, 16, EndToEnd.Size.FULL, List.of(1_000, 5_000), Duration.ofSeconds(60));

  /** To see whether all of it runs; says nothing of what it costs. */
  static final Extent TRIAL =
      new Extent(
          1, 1, 1, new EndToEnd.Size(50, 100, 50, 1), List.of(50, 100), Duration.ofSeconds(6));
}
