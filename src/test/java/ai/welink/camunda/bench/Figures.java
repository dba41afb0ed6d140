package ai.welink.camunda.bench;

import java.util.Arrays;

/** Statistics of a few figures. */
final class Figures {

  private Figures() {}

  static double median(double... figures) {
    return quantile(0.5, figures);
  }

  /** The smallest figure that this share of all does not exceed. */
  static double quantile(double share, double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
  }
}
