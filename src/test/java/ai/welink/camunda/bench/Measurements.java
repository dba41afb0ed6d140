package ai.welink.camunda.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Everything that one run has found. */
record Measurements(
    Machine machine,
    Scores scores,
    List<EndToEnd.Run> endToEnd,
    List<Waiting.Run> waiting,
    Footprint.Added footprint) {

  static final String MACHINE = "machine";
  static final String END_TO_END = "end-to-end";
  static final String WAITING = "waiting";
  static final String FOOTPRINT = "footprint";

  static Measurements in(Results results) {
    return new Measurements(
        results.read(MACHINE, new TypeReference<>() {}),
        Scores.in(results.jmh()),
        results.read(END_TO_END, new TypeReference<>() {}),
        results.read(WAITING, new TypeReference<>() {}),
        results.read(FOOTPRINT, new TypeReference<>() {}));
  }

  /** The engines at which was measured from end to end. */
  List<String> engines() {
    return endToEnd.stream().map(EndToEnd.Run::engine).distinct().toList();
  }

  /** The median over the rounds. */
  double endToEnd(String engine, EndToEnd.Kind kind, ToDoubleFunction<EndToEnd.Run> figure) {
    return Figures.median(
        endToEnd.stream()
            .filter(run -> run.engine().equals(engine) && run.kind() == kind)
            .mapToDouble(figure)
            .toArray());
  }

  Waiting.Run mostWaiting() {
    return waiting.stream().max(Comparator.comparingInt(Waiting.Run::sends)).orElseThrow();
  }

  /** The share of a send's time that is not spent on the error expression, beside bare OkHttp. */
  double timeWithoutExpression() {
    double send = scores.send(Way.WELINK, 1).micros();
    return (send - scores.part("errorExpression").micros())
        / scores.send(Way.BARE_OKHTTP, 1).micros();
  }
}
