package ai.welink.camunda.demo;

import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Delivery;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of a story.
 *
 * @param path the elements that the process went through, in order
 * @param facts what the process knows in the end, such as {@code welinkError.code = …}
 * @param received what people on LinkedIn got
 * @param asExpected whether it ended where it should
 */
record Told(
    String title,
    List<String> path,
    List<String> facts,
    List<String> received,
    boolean asExpected) {

  /** The members that say how it went, by the variable that has them. */
  private static final Map<String, List<String>> TELLING =
      Map.of(
          "welinkMessage", List.of("status"),
          "welinkError", List.of("code"),
          "welinkResult", List.of("status", "error"),
          "welinkRequest", List.of("status", "error"),
          "welinkReply", List.of("text"),
          "welinkTracking", List.of("status"));

  static Told of(Story story, ProcessView process, boolean asExpected, List<Delivery> deliveries) {
    return new Told(
        story.title(),
        path(process),
        facts(process),
        deliveries.stream().map(Told::line).toList(),
        asExpected);
  }

  private static String line(Delivery delivery) {
    return "%s: %s".formatted(delivery.channel(), delivery.text().replaceAll("\\s+", " "));
  }

  /** What was reached, without what was only passed: the process itself and its waiting events. */
  private static List<String> path(ProcessView process) {
    List<String> path = new ArrayList<>(process.activated());
    path.remove(process.processId());
    return path;
  }

  private static List<String> facts(ProcessView process) {
    Map<String, JsonNode> variables = process.variables();
    Stream<String> told =
        TELLING.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(each -> members(each.getKey(), each.getValue(), variables));
    return Stream.concat(told, outcomes(variables.get("outcomes"))).toList();
  }

  private static Stream<String> members(
      String name, List<String> members, Map<String, JsonNode> variables) {
    return members.stream()
        .filter(member -> variables.containsKey(name) && variables.get(name).hasNonNull(member))
        .map(member -> name + "." + member + " = " + variables.get(name).get(member).asText());
  }

  private static Stream<String> outcomes(JsonNode outcomes) {
    return outcomes == null
        ? Stream.empty()
        : outcomes
            .valueStream()
            .map(each -> each.path("profileId").asText() + " " + each.path("status").asText());
  }
}
