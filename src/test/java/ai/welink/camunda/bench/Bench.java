package ai.welink.camunda.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything and writes {@code docs/benchmarks.md}: {@code mvn -Pbench}. With the argument
 * {@code page} it writes the page again from the results of the last run.
 */
public final class Bench {

  private static final Path PAGE = Path.of("docs", "benchmarks.md");
  private static final Results RESULTS = new Results(Path.of("target", "bench"));

  private static final Duration WELINK_TAKES = Duration.ofSeconds(60);
  private static final int[] WAITING = {1_000, 5_000};
  private static final int STARTS = 9;

  private Bench() {}

  /** Ends this JVM: the engine leaves a thread behind that is no daemon. */
  public static void main(String[] arguments) {
    try {
      if (!List.of(arguments).contains("page")) {
        measure();
      }
      Measurements found = Measurements.in(RESULTS);
      Files.writeString(PAGE, Page.of(found));
      Bounds.of(found).forEach(Bench::print);
      System.out.println("\nWritten: " + PAGE);
      System.exit(0);
    } catch (IOException | RuntimeException | Error unexpected) {
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure() throws IOException {
    Files.createDirectories(RESULTS.folder());
    RESULTS.write(Measurements.MACHINE, Machine.here(System.getProperty("bench.versions", "")));
    say("The jar's footprint");
    RESULTS.write(Measurements.FOOTPRINT, Footprint.of(STARTS));
    try (ServerProcess server = ServerProcess.start()) {
      say("One send and its parts");
      new JmhRuns(server.uri(), RESULTS).run();
      say("End to end");
      RESULTS.write(Measurements.END_TO_END, endToEnd(server.uri()));
    }
    say("Waiting at scale");
    Waiting waiting = new Waiting(WELINK_TAKES);
    List<Waiting.Run> runs = new ArrayList<>();
    for (int sends : WAITING) {
      runs.add(waiting.of(sends));
    }
    RESULTS.write(Measurements.WAITING, runs);
  }

  private static List<EndToEnd.Run> endToEnd(URI server) {
    EndToEnd sends = new EndToEnd(server, EndToEnd.Size.FULL);
    List<EndToEnd.Run> runs = new ArrayList<>(sends.at(EngineUnderLoad::embedded));
    String broker = System.getProperty("welink.broker-home", "");
    if (!broker.isEmpty()) {
      runs.addAll(sends.at(() -> EngineUnderLoad.broker(Path.of(broker))));
    }
    return runs;
  }

  private static void say(String part) {
    System.out.println("\n== " + part);
  }

  private static void print(Bound bound) {
    System.out.printf(
        "%-6s  %s: %s (%s)%n",
        bound.met() ? "met" : "missed", bound.what(), bound.measured(), bound.wanted());
  }
}
