package ai.welink.camunda.bench;

/**
 * What was to be reached.
 *
 * @param what is bounded
 * @param wanted the bound in words
 * @param measured the figure
 * @param reason why it was missed, as the figures show; null for a bound that was met
 */
record Bound(String what, String wanted, String measured, String reason) {

  /** A bound that a figure must not exceed. */
  static Bound atMost(String what, double most, double figure, String unit, String reason) {
    return new Bound(
        what, "at most " + shown(most, unit), shown(figure, unit), figure <= most ? null : reason);
  }

  /** A bound that a figure must reach. */
  static Bound atLeast(String what, double least, double figure, String unit, String reason) {
    return new Bound(
        what,
        "at least " + shown(least, unit),
        shown(figure, unit),
        figure >= least ? null : reason);
  }

  private static String shown(double figure, String unit) {
    return Cells.number(figure) + unit;
  }

  boolean met() {
    return reason == null;
  }
}
