package ai.welink.camunda.embedded.cpt;

import io.camunda.zeebe.protocol.record.Record;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by key, in the order in which their things came to be. */
final class Rows {

  private final Map<Long, Row> byKey = new LinkedHashMap<>();

  /** The row of the thing that a record is about; a new one if it is the first. */
  Row of(Record<?> record) {
    return byKey.computeIfAbsent(record.getKey(), key -> new Row());
  }

  Row of(long key) {
    return byKey.computeIfAbsent(key, none -> new Row());
  }

  List<Row> list() {
    return List.copyOf(byKey.values());
  }
}
