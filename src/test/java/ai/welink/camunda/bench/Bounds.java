package ai.welink.camunda.bench;

import static ai.welink.camunda.bench.Cells.number;

import ai.welink.camunda.bench.EndToEnd.Kind;
import ai.welink.camunda.bench.Scores.Score;
import java.util.ArrayList;
import java.util.List;

/** What was to be reached, and what was. */
final class Bounds {

  /** The pause that is in force when a verdict comes after a minute: from second 40 to 80. */
  private static final double PAUSE_SECONDS = 40;

  private static final double MORE_THAN_A_STRAIGHT_LINE = 1.5;

  private final Measurements found;
  private final Scores scores;
  private final List<Bound> all = new ArrayList<>();

  private Bounds(Measurements found) {
    this.found = found;
    this.scores = found.scores();
  }

  static List<Bound> of(Measurements found) {
    Bounds bounds = new Bounds(found);
    bounds.oneSend();
    found.engines().forEach(bounds::endToEnd);
    bounds.waiting();
    bounds.footprint();
    bounds.straightLines();
    return bounds.all;
  }

  private void oneSend() {
    beside(Way.HTTP_CONNECTOR_CATCHING, "Camunda's HTTP connector with the same mappings");
    beside(Way.HTTP_CONNECTOR, "Camunda's HTTP connector as its template comes");
    all.add(
        Bound.atMost(
            "time of one send, beside bare OkHttp with Jackson",
            1.5,
            ours().micros() / scores.send(Way.BARE_OKHTTP, 1).micros(),
            "",
            expressionTakes()
                + " Without it the send is at %s times bare OkHttp."
                    .formatted(number(found.timeWithoutExpression()))));
  }

  private void beside(Way other, String name) {
    Score theirs = scores.send(other, 1);
    all.add(
        Bound.atMost(
            "time of one send, beside " + name,
            0.5,
            ours().micros() / theirs.micros(),
            "",
            expressionTakes()));
    all.add(
        Bound.atMost(
            "bytes allocated for one send, beside " + name,
            0.5,
            ours().bytes() / theirs.bytes(),
            "",
            expressionAllocates()));
  }

  private Score ours() {
    return scores.send(Way.WELINK, 1);
  }

  private String expressionTakes() {
    return "The runtime parses and evaluates the error expression after each job: %s µs here, %s µs"
            .formatted(
                number(scores.part("errorExpression").micros()),
                number(scores.part("shortestExpression").micros()))
        + " for the shortest one that there is.";
  }

  private String expressionAllocates() {
    return "The error expression takes %s of the %s kB, and the shortest one that there is takes %s"
            .formatted(
                number(scores.part("errorExpression").kilobytes()),
                number(ours().kilobytes()),
                number(scores.part("shortestExpression").kilobytes()))
        + " kB: the FEEL engine makes its built-in functions and a JSON mapper anew for each"
        + " evaluation.";
  }

  private void endToEnd(String engine) {
    double http = perSecond(engine, Kind.HTTP_CONNECTOR);
    String at = ", at the engine " + engine;
    all.add(
        Bound.atLeast(
            "sends per second with send-once required, beside Camunda's HTTP connector" + at,
            0.6,
            perSecond(engine, Kind.SEND_ONCE) / http,
            "",
            "Claim and records are three more commands to the engine for each send, and the engine"
                + " shares the processors with everything else."));
    all.add(
        Bound.atLeast(
            "the same with send-once off" + at,
            1,
            perSecond(engine, Kind.OFF) / http,
            "",
            "The runtime needs %s ms of a processor for a send and Camunda's HTTP connector %s ms; the"
                    .formatted(
                        number(cpu(engine, Kind.OFF)), number(cpu(engine, Kind.HTTP_CONNECTOR)))
                + " rest is the engine's time, which is the same for both."));
  }

  private double perSecond(String engine, Kind kind) {
    return found.endToEnd(engine, kind, EndToEnd.Run::perSecond);
  }

  private double cpu(String engine, Kind kind) {
    return found.endToEnd(engine, kind, EndToEnd.Run::cpuMillis);
  }

  private void waiting() {
    Waiting.Run most = found.mostWaiting();
    String sends = "%,d waiting sends: ".formatted(most.sends());
    all.add(
        Bound.atMost(
            sends + "threads held, in the median of the samples",
            0,
            most.threadsInMedian(),
            "",
            "So many looks fell due at once that the threads were busy with them."));
    all.add(
        Bound.atMost(
            sends + "heap of the runtime, garbage included",
            300,
            most.heapMegabytes(),
            " MB",
            "The heap is limited to " + Waiting.HEAP_MEGABYTES + " MB, and was full."));
    all.add(
        Bound.atMost(
            sends + "from the verdict to the end of the job, at the longest",
            2 * PAUSE_SECONDS,
            most.delayMax(),
            " s",
            "The looks of all sends fall due within a short time, and engine and runtime need longer"
                + " than that for them."));
  }

  private void footprint() {
    Footprint.Added added = found.footprint();
    all.add(
        Bound.atMost(
            "time that is added to the runtime's start",
            300,
            added.addedStartMillis(),
            " ms",
            "%s more classes are loaded.".formatted(number(added.addedClasses()))));
    all.add(
        Bound.atMost(
            "size of the jar",
            4,
            added.jarBytes() / 1e6,
            " MB",
            "Kotlin is the greater part of it."));
  }

  /** In a straight line one more costs the same, however many there are already. */
  private void straightLines() {
    all.add(
        straight(
            "one more send in flight: from 100 to 1,000, beside from 10 to 100",
            growth(scores.together(100), scores.together(1000), 900),
            growth(scores.together(10), scores.together(100), 90)));
    all.add(
        straight(
            "one more kB of message: from 10 to 100, beside from 1 to 10",
            growth(scores.send(Way.WELINK, 10), scores.send(Way.WELINK, 100), 90),
            growth(scores.send(Way.WELINK, 1), scores.send(Way.WELINK, 10), 9)));
  }

  private static double growth(Score fewer, Score more, int difference) {
    return (more.micros() - fewer.micros()) / difference;
  }

  private static Bound straight(String what, double later, double earlier) {
    return Bound.atMost(
        what,
        MORE_THAN_A_STRAIGHT_LINE,
        later / earlier,
        "",
        "%s µs for one more, and %s µs before.".formatted(number(later), number(earlier)));
  }
}
