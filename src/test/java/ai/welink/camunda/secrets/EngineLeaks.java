package ai.welink.camunda.secrets;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an engine has been told of {@link Planted}. Keys and secrets must be in none of its records.
 * The message's text is a variable of the process, and must be nowhere else: not in the record of a
 * send, a job's failure, an incident or an error.
 */
public final class EngineLeaks {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "the message's text";

  private EngineLeaks() {}

  /** Each thing that is shown, and where; empty if nothing is. */
  public static List<String> of(EmbeddedEngine engine) {
    List<String> leaks = new ArrayList<>();
    for (ValueType kind : ValueType.values()) {
      engine.read(kind, records -> leaks.addAll(of(kind, records)));
    }
    return leaks.stream().distinct().toList();
  }

  private static List<String> of(ValueType kind, List<Record<?>> records) {
    return records.stream().flatMap(each -> of(kind, each.toJson())).distinct().toList();
  }

  private static Stream<String> of(ValueType kind, String record) {
    List<String> found = Planted.in(record);
    Stream<String> keys =
        found.stream()
            .filter(what -> !what.equals(TEXT))
            .map(what -> "[" + what + "] in engine records of " + kind);
    JsonNode value = parsed(record).path("value");
    return Stream.concat(keys, ofTheConnector(value).flatMap(EngineLeaks::named));
  }

  private static Stream<String> named(Named named) {
    List<String> found = Planted.in(named.text());
    return found.isEmpty() ? Stream.of() : Stream.of(found + " in " + named.name());
  }

  private record Named(String name, String text) {}

  /** What the connector itself has written. */
  private static Stream<Named> ofTheConnector(JsonNode value) {
    String name = value.path("name").asText();
    Stream<Named> sentences =
        Stream.of("errorMessage", "errorCode")
            .map(member -> new Named(member, value.path(member).asText()));
    return name.startsWith("welink") || name.startsWith("its_")
        ? Stream.concat(sentences, Stream.of(new Named(name, value.path("value").asText())))
        : sentences;
  }

  private static JsonNode parsed(String record) {
    try {
      return JSON.readTree(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
