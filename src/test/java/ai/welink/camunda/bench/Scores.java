package ai.welink.camunda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What JMH has found. */
final class Scores {

  private static final String BYTES = "gc.alloc.rate.norm";

  /**
   * One of them, for one operation.
   *
   * @param error half of the width of the 99.9 % confidence interval of {@code micros}
   */
  record Score(double micros, double error, double bytes) {

    double kilobytes() {
      return bytes / 1000;
    }

    Score minus(Score other) {
      return new Score(micros - other.micros, error + other.error, bytes - other.bytes);
    }
  }

  private final Map<String, Score> all = new HashMap<>();

  /** Reads JMH's own JSON. */
  static Scores in(List<Path> files) {
    try {
      Scores scores = new Scores();
      for (Path each : files) {
        new ObjectMapper().readTree(each.toFile()).forEach(scores::add);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonNode run) {
    String name = run.path("benchmark").asText();
    String params =
        run.path("params").properties().stream()
            .map(each -> " " + each.getKey() + "=" + each.getValue().asText())
            .sorted()
            .collect(Collectors.joining());
    JsonNode time = run.path("primaryMetric");
    all.put(
        name.substring(name.lastIndexOf('.') + 1) + params,
        new Score(
            time.path("score").asDouble(),
            time.path("scoreError").asDouble(),
            run.path("secondaryMetrics").path(BYTES).path("score").asDouble()));
  }

  Score part(String method) {
    return get(method);
  }

  Score send(Way way, int kilobytes) {
    return get("send kilobytes=" + kilobytes + " way=" + way);
  }

  Score together(int sends) {
    return get("together sends=" + sends);
  }

  Score event(int kilobytes) {
    return get("verifyAndRead kilobytes=" + kilobytes);
  }

  private Score get(String key) {
    Score score = all.get(key);
    if (score == null) {
      throw new IllegalStateException("JMH has no " + key + ", but " + all.keySet());
    }
    return score;
  }
}
