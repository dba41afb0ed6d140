package ai.welink.camunda.bench;

import java.util.Locale;

/** Figures as a person reads them. */
final class Cells {

  private Cells() {}

  /** Three digits that count, or all before the point. */
  static String number(double figure) {
    double size = Math.abs(figure);
    if (Double.isNaN(figure)) {
      return "-";
    }
    int digits = size >= 100 || figure == Math.rint(figure) ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", figure);
  }

  /** A figure with its error. */
  static String withError(double figure, double error) {
    return number(figure) + " ± " + number(error);
  }

  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object each : cells) {
      row.append(' ').append(each instanceof Double figure ? number(figure) : each).append(" |");
    }
    return row.append('\n').toString();
  }

  /** The head of a table; the first column is words, the others are figures. */
  static String head(String... names) {
    return row((Object[]) names) + "|---" + "|---:".repeat(names.length - 1) + "|\n";
  }
}
