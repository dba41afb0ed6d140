package ai.welink.camunda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.bench.EndToEnd.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  private static final List<String> PARTS =
      List.of(
          "binding",
          "request",
          "answer",
          "answerAndVerdict",
          "result",
          "errorExpression",
          "shortestExpression");

  @TempDir Path folder;

  /** Each way costs {@code micros} plus one for each kB, and ten times as many bytes. */
  private static Stream<String> sends(Way way, double micros) {
    return IntStream.of(1, 10, 100)
        .mapToObj(
            kB ->
                score("send", "\"way\":\"" + way + "\",\"kilobytes\":\"" + kB + "\"", micros + kB));
  }

  private static String score(String benchmark, String params, double micros) {
    return ("{\"benchmark\":\"a.b.C.%s\",\"params\":{%s},\"primaryMetric\":{\"score\":%s,"
            + "\"scoreError\":0.5},\"secondaryMetrics\":{\"gc.alloc.rate.norm\":{\"score\":%s}}}")
        .formatted(benchmark, params, micros, micros * 10);
  }

  private Measurements found(double ours) throws IOException {
    Stream<String> all =
        Stream.of(
                sends(Way.WELINK, ours),
                sends(Way.HTTP_CONNECTOR, 499),
                sends(Way.HTTP_CONNECTOR_CATCHING, 599),
                sends(Way.BARE_OKHTTP, 99),
                PARTS.stream().map(part -> score(part, "", 7)),
                IntStream.of(1, 10, 100, 1000)
                    .mapToObj(n -> score("together", "\"sends\":\"" + n + "\"", 100.0 * n)),
                IntStream.of(2, 200)
                    .mapToObj(kB -> score("verifyAndRead", "\"kilobytes\":\"" + kB + "\"", kB)))
            .flatMap(each -> each);
    Results results = new Results(folder);
    Files.writeString(results.jmh("all"), all.collect(Collectors.joining(",", "[", "]")));
    results.write(
        Measurements.MACHINE, new Machine("a processor", 2, 8, "an OS", "a VM", "v", 0.1));
    results.write(
        Measurements.END_TO_END,
        Arrays.stream(Kind.values())
            .map(kind -> new EndToEnd.Run("an engine", kind, 100, null, 20, 3))
            .toList());
    results.write(
        Measurements.WAITING,
        List.of(
            new Waiting.Run(1_000, 0, 9, 120, 5, 12, 20, 25, 90),
            new Waiting.Run(5_000, 3, 50, 200, 5, 12, 20, 41, 200)));
    results.write(
        Measurements.FOOTPRINT, new Footprint.Added(3_100_000, 9, 4000, 210, 16000, 900, 300, 12));
    return Measurements.in(results);
  }

  private static List<String> missed(Measurements found) {
    return Bounds.of(found).stream().filter(bound -> !bound.met()).map(Bound::what).toList();
  }

  @Test
  void saysWhichBoundsAreMissed() throws IOException {
    assertThat(missed(found(149)))
        .containsExactly("5,000 waiting sends: threads held, in the median of the samples");
    assertThat(missed(found(259)))
        .contains(
            "time of one send, beside Camunda's HTTP connector as its template comes",
            "time of one send, beside bare OkHttp with Jackson")
        .doesNotContain("time of one send, beside Camunda's HTTP connector with the same mappings");
  }

  @Test
  void showsEachFigureAndTheReasonOfEachMiss() throws IOException {
    assertThat(Page.of(found(259)))
        .contains(
            "| time of one send, beside Camunda's HTTP connector as its template comes | at most 0.50 |"
                + " 0.52 |"
                + " **missed.** The runtime parses and evaluates the error expression",
            "Without it the send is at 2.53 times bare OkHttp.",
            "| size of the jar | at most 4 MB | 3.10 MB | met |",
            "| 100 kB | 359 | 3.59 | 599 | 199 |",
            "| 1,000 | 100,000 | 100 | 1 |",
            "| an engine | send-once off | 100 | 1 | - | 20 | 3 |",
            "| 5,000 | 3 | 10 | 200 | 5 | 12 | 20 | 41 |");
  }

  @Test
  void theCommittedOneHasTheBoundsOfTheCode() throws IOException {
    String committed = Files.readString(Path.of("docs", "benchmarks.md"));

    assertThat(Bounds.of(found(149)))
        .extracting(Bound::what)
        .filteredOn(what -> !what.contains("an engine"))
        .isNotEmpty()
        .allSatisfy(what -> assertThat(committed).contains("| " + what + " |"));
  }
}
