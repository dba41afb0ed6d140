package ai.welink.camunda.e2e.sendonce;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of some sends.
 *
 * @param results processes that ended with the result
 * @param unknown processes that ended with WELINK_SEND_OUTCOME_UNKNOWN
 * @param errors processes that ended with another error
 */
record Tally(
    String what,
    int sends,
    int delivered,
    int results,
    int unknown,
    int errors,
    int posts,
    int duplicates) {

  /** Counts sends that have all ended. */
  static Tally of(String what, Stage stage, Sends sends) {
    List<Integer> inboxes = sends.all().stream().map(send -> inbox(stage, send)).toList();
    return new Tally(
        what,
        inboxes.size(),
        (int) inboxes.stream().filter(inbox -> inbox > 0).count(),
        count(sends, Report::isResult),
        count(sends, Report::isOutcomeUnknown),
        count(sends, report -> !report.isResult() && !report.isOutcomeUnknown()),
        sends.all().stream().mapToInt(send -> posts(stage, send)).sum(),
        inboxes.stream().mapToInt(inbox -> Math.max(0, inbox - 1)).sum());
  }

  private static int inbox(Stage stage, Sends.Send send) {
    return stage.welink().linkedIn().deliveriesTo(send.thread()).size();
  }

  private static int posts(Stage stage, Sends.Send send) {
    return new Posts(stage.welink()).to(send.thread()).size();
  }

  private static int count(Sends sends, Predicate<Report> which) {
    return (int) sends.all().stream().map(sends::report).filter(which).count();
  }

  /** The sum of two. */
  Tally plus(Tally other) {
    return new Tally(
        "total",
        sends + other.sends,
        delivered + other.delivered,
        results + other.results,
        unknown + other.unknown,
        errors + other.errors,
        posts + other.posts,
        duplicates + other.duplicates);
  }

  /** All of them, with their sum, as a table to read. */
  static String table(String title, List<Tally> rows) {
    StringBuilder table = new StringBuilder("\n" + title + "\n");
    String head = "%-42s %6s %10s %7s %8s %7s %6s %11s%n";
    table.append(
        head.formatted(
            "", "sends", "delivered", "result", "unknown", "error", "POSTs", "duplicates"));
    Stream.concat(rows.stream(), rows.stream().reduce(Tally::plus).stream())
        .forEach(row -> table.append(row.line()));
    return table.toString();
  }

  private String line() {
    return "%-42s %6d %10d %7d %8d %7d %6d %11d%n"
        .formatted(what, sends, delivered, results, unknown, errors, posts, duplicates);
  }
}
