package ai.welink.camunda.embedded.cpt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/** One thing that a search may find: what is answered, and what it can be found by besides. */
final class Row {

  static final String DEFAULT_TENANT = "<default>";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
  private final ObjectNode hidden = JsonNodeFactory.instance.objectNode();

  Row() {
    text("tenantId", DEFAULT_TENANT);
  }

  ObjectNode answer() {
    return answer;
  }

  /** The value of a field, answered or not; a missing node if the row has no such field. */
  JsonNode field(String name) {
    return answer.has(name) ? answer.path(name) : hidden.path(name);
  }

  /** Text; null and empty text are answered as null. */
  Row text(String name, String text) {
    answer.put(name, text == null || text.isEmpty() ? null : text);
    return this;
  }

  /** A key, which the API writes as text; -1 is answered as null. */
  Row key(String name, long key) {
    return text(name, key > 0 ? Long.toString(key) : null);
  }

  /** A key to be found by, which is not answered. */
  Row hiddenKey(String name, long key) {
    hidden.put(name, Long.toString(key));
    return this;
  }

  Row hidden(String name, boolean flag) {
    hidden.put(name, flag);
    return this;
  }

  Row number(String name, int number) {
    answer.put(name, number);
    return this;
  }

  Row flag(String name, boolean flag) {
    answer.put(name, flag);
    return this;
  }

  Row time(String name, long epochMillis) {
    return text(name, TIME.format(Instant.ofEpochMilli(epochMillis)));
  }

  Row list(String name, Collection<String> values) {
    var array = answer.putArray(name);
    values.forEach(array::add);
    return this;
  }

  Row tree(String name, JsonNode value) {
    answer.set(name, value);
    return this;
  }
}
