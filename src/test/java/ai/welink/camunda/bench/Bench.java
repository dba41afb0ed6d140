package ai.welink.camunda.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything and writes {@code docs/benchmarks.md}: {@code mvn -Pbench}. With {@code
 * -Dbench.trial=true} it does little of everything and leaves that page alone; with {@code
 * -Dbench.do=page} it writes the page again from the results of the last run.
 */
public final class Bench {

  private static final Path PAGE = Path.of("docs", "benchmarks.md");
  private static final Path FOLDER = Path.of("target", "bench");

  private final Extent extent;
  private final Results results;

  private Bench(Extent extent, Results results) {
    this.extent = extent;
    this.results = results;
  }

  /** Ends this JVM: the engine leaves a thread behind that is no daemon. */
  public static void main(String[] arguments) {
    try {
      if (Boolean.getBoolean("bench.trial")) {
        Path trial = FOLDER.resolve("trial");
        new Bench(Extent.TRIAL, new Results(trial)).measure();
        write(new Results(trial), trial.resolve("benchmarks.md"));
      } else {
        if (!List.of(arguments).contains("page")) {
          new Bench(Extent.FULL, new Results(FOLDER)).measure();
        }
        write(new Results(FOLDER), PAGE);
      }
      System.exit(0);
    } catch (IOException | RuntimeException | Error unexpected) {
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  private static void write(Results results, Path page) throws IOException {
    Measurements found = Measurements.in(results);
    Files.writeString(page, Page.of(found));
    Bounds.of(found).forEach(Bench::print);
    System.out.println("\nWritten: " + page);
  }

  private void measure() throws IOException {
    QuietLogs.check();
    Files.createDirectories(results.folder());
    results.write(Measurements.MACHINE, Machine.here(System.getProperty("bench.versions", "")));
    say("The jar's footprint");
    results.write(Measurements.FOOTPRINT, Footprint.of(extent.starts()));
    try (ServerProcess server = ServerProcess.start()) {
      say("One send and its parts");
      new JmhRuns(server.uri(), results, extent).run();
      say("End to end");
      results.write(Measurements.END_TO_END, endToEnd(server.uri()));
    }
    say("Waiting at scale");
    Waiting waiting = new Waiting(extent.weLinkTakes());
    results.write(Measurements.WAITING, extent.waiting().stream().map(waiting::of).toList());
  }

  private List<EndToEnd.Run> endToEnd(URI server) {
    EndToEnd sends = new EndToEnd(server, extent.endToEnd());
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
