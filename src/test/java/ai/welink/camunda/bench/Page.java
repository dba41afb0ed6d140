package ai.welink.camunda.bench;

import static ai.welink.camunda.bench.Cells.head;
import static ai.welink.camunda.bench.Cells.row;
import static ai.welink.camunda.bench.Cells.withError;

import ai.welink.camunda.bench.EndToEnd.Kind;
import ai.welink.camunda.bench.EndToEnd.Run;
import ai.welink.camunda.bench.Scores.Score;
import java.util.List;

/** Writes what was found as the page {@code docs/benchmarks.md}. */
final class Page {

  private final Measurements found;
  private final Scores scores;
  private final StringBuilder text = new StringBuilder();

  private Page(Measurements found) {
    this.found = found;
    this.scores = found.scores();
  }

  static String of(Measurements found) {
    Page page = new Page(found);
    page.introduction();
    page.bounds(Bounds.of(found));
    page.oneSend();
    page.parts();
    page.growth();
    page.events();
    page.endToEnd();
    page.waiting();
    page.footprint();
    return page.text.toString();
  }

  private void introduction() {
    Machine machine = found.machine();
    say(
        """
        # Benchmarks

        What the connectors cost, beside what else there is for the same POST. Written by `mvn -Pbench` (with the broker too:
        `mvn -Pbench,broker`, which fetches 299 MB); its results as JSON are in `target/bench`. All figures are of one run on
        one machine: the ratios are what counts.

        """);
    say(
        "%s, %d cores, %d GB, %s; %s. %s. Load of the machine before: %s.%n%n"
            .formatted(
                machine.processor(),
                machine.cores(),
                machine.memoryGigabytes(),
                machine.system(),
                machine.java(),
                machine.versions(),
                Cells.number(machine.load())));
  }

  private void bounds(List<Bound> bounds) {
    say("## Bounds\n\n| What | Bound | Measured | |\n|---|---:|---:|---|\n");
    for (Bound each : bounds) {
      String verdict = each.met() ? "met" : "**missed.** " + each.reason();
      say(row(each.what(), each.wanted(), each.measured(), verdict));
    }
  }

  private void oneSend() {
    say(
        """

        ## One send

        From a job to its completion in the runtime's own job handler, which gets a client that records and sends nothing;
        one thread, a server on the same machine that answers at once with a result, logging at WARN. These connectors with a
        journal that answers at once (what the journal costs is in the figures from end to end). Both connectors as their
        templates fill them in. The HTTP connector's has no error expression, so that no failure can be caught; with the same
        mappings it has the shortest one that makes BPMN errors of failures. It makes a new client and a new connection for
        each call. Bytes are those of the client's process.

        """);
    say(head("Message of 1 kB", "µs", "kB allocated", "time beside HTTP connector", "beside bare"));
    for (Way way : Way.values()) {
      Score score = scores.send(way, 1);
      say(
          row(
              name(way),
              withError(score.micros(), score.error()),
              score.kilobytes(),
              score.micros() / scores.send(Way.HTTP_CONNECTOR, 1).micros(),
              score.micros() / scores.send(Way.BARE_OKHTTP, 1).micros()));
    }
  }

  private static String name(Way way) {
    return switch (way) {
      case WELINK -> "these connectors";
      case HTTP_CONNECTOR -> "Camunda's HTTP connector";
      case HTTP_CONNECTOR_CATCHING -> "the same with an error expression: the same mappings";
      case BARE_OKHTTP -> "bare OkHttp with Jackson";
    };
  }

  private void parts() {
    say("\n### Where it goes\n\n");
    say(head("Part", "µs", "kB allocated"));
    Score answer = scores.part("answer");
    part("binding: secrets, fields, rules", scores.part("binding"));
    part("request: JSON, the wire, the server, the answer's bytes", scores.part("request"));
    part("answer: bytes to a tree", answer);
    part("verdict: redaction, what it says, rules", scores.part("answerAndVerdict").minus(answer));
    part("result: the variable as JSON", scores.part("result"));
    part("error expression (FEEL)", scores.part("errorExpression"));
    part("of which any expression costs", scores.part("shortestExpression"));
  }

  private void part(String name, Score score) {
    say(row(name, withError(score.micros(), score.error()), score.kilobytes()));
  }

  private void growth() {
    say("\n## How it grows\n\n");
    say(
        head(
            "Message",
            "these connectors, µs",
            "kB allocated",
            "HTTP connector, µs",
            "bare OkHttp, µs"));
    for (int kilobytes : new int[] {1, 10, 100}) {
      say(
          row(
              kilobytes + " kB",
              scores.send(Way.WELINK, kilobytes).micros(),
              scores.send(Way.WELINK, kilobytes).kilobytes(),
              scores.send(Way.HTTP_CONNECTOR, kilobytes).micros(),
              scores.send(Way.BARE_OKHTTP, kilobytes).micros()));
    }
    say("\nSends begun together, each on a thread of its own, until the last one has ended:\n\n");
    say(head("Sends in flight", "µs for all", "µs for one", "kB for one"));
    for (int sends : new int[] {1, 10, 100, 1000}) {
      Score score = scores.together(sends);
      say(
          row(
              "%,d".formatted(sends),
              score.micros(),
              score.micros() / sends,
              score.kilobytes() / sends));
    }
  }

  private void events() {
    say("\n## Webhook\n\nFrom a body's bytes to an authentic event, with one secret:\n\n");
    say(head("Event", "µs", "kB allocated"));
    for (int kilobytes : new int[] {2, 200}) {
      part(kilobytes + " kB", scores.event(kilobytes));
    }
  }

  private void endToEnd() {
    EndToEnd.Size size = EndToEnd.Size.FULL;
    say(
        """

        ## End to end

        Processes of one task, %,d of them in flight; runtime in a process of its own with the stock ten threads. Medians of
        %d rounds of %,d sends after %,d that are not counted; each with a new engine and a new runtime, in turns. Engine,
        runtime and load share the processors. A broker that takes no new process for the moment is asked again 20 ms later.

        """
            .formatted(size.inFlight(), size.rounds(), size.sends(), size.warmUp()));
    say(
        head(
            "Engine",
            "",
            "sends per second",
            "beside HTTP connector",
            "job to completion, ms",
            "process, ms",
            "runtime's processor time per send, ms"));
    for (String engine : found.engines()) {
      for (Kind kind : Kind.values()) {
        say(endToEnd(engine, kind));
      }
    }
  }

  private String endToEnd(String engine, Kind kind) {
    double perSecond = found.endToEnd(engine, kind, Run::perSecond);
    return row(
        engine,
        name(kind),
        perSecond,
        perSecond / found.endToEnd(engine, Kind.HTTP_CONNECTOR, Run::perSecond),
        found.endToEnd(engine, kind, run -> run.jobMillis() == null ? Double.NaN : run.jobMillis()),
        found.endToEnd(engine, kind, Run::processMillis),
        found.endToEnd(engine, kind, Run::cpuMillis));
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case SEND_ONCE -> "send-once required";
      case OFF -> "send-once off";
      case HTTP_CONNECTOR -> "Camunda's HTTP connector";
    };
  }

  private void waiting() {
    say(
        """

        ## Waiting

        WeLink takes 60 s for each send; ten threads, default pauses, a heap of %d MB. The looks come 5, 10, 20, 40 and 80 s
        after the acceptance, so that a verdict which is there after 60 s is seen 20 s later at the soonest.

        """
            .formatted(Waiting.HEAP_MEGABYTES));
    say(
        head(
            "Sends",
            "threads held (median)",
            "thread time per send, ms",
            "most heap, MB",
            "looks per send",
            "commands to the engine per send",
            "verdict to end, s (median)",
            "(longest)"));
    for (Waiting.Run run : found.waiting()) {
      say(
          row(
              "%,d".formatted(run.sends()),
              run.threadsInMedian(),
              run.threadSeconds() * 1000 / run.sends(),
              run.heapMegabytes(),
              run.polls(),
              run.commands(),
              run.delayMedian(),
              run.delayMax()));
    }
  }

  private void footprint() {
    Footprint.Added added = found.footprint();
    say(
        """

        ## Footprint

        A stock runtime (Camunda's starter, with the HTTP connector) without and with the jar, started in turns; medians of %d
        pairs. Resident memory two seconds after the start.

        """
            .formatted(added.pairs()));
    say(head("", "without", "added"));
    say(row("start, ms", added.startMillis(), added.addedStartMillis()));
    say(row("classes loaded", added.classes(), added.addedClasses()));
    say(row("resident memory, MB", added.residentMegabytes(), added.addedResidentMegabytes()));
    say(row("jar, MB", "", added.jarBytes() / 1e6));
  }

  private void say(String more) {
    text.append(more);
  }
}
