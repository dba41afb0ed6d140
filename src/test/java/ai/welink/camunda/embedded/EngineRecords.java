package ai.welink.camunda.embedded;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one engine has written, sorted by process instance and by kind as it is read.
 *
 * <p>Each record is read once: a look at one instance costs as much as that instance wrote, however
 * long the engine's log is. A record's value decodes lazily and is not thread-safe, therefore
 * records are only handed out inside the lock.
 */
final class EngineRecords {

  private final Map<Long, List<Record<?>>> byInstance = new LinkedHashMap<>();
  private final Map<ValueType, List<Record<?>>> byKind = new EnumMap<>(ValueType.class);
  private final List<Record<?>> history = new ArrayList<>();
  private final List<Record<?>> rejections = new ArrayList<>();
  private final List<Consumer<Record<?>>> listeners = new ArrayList<>();
  private RecordStreamSource source;
  private int cursor;
  private int readers;

  EngineRecords(RecordStreamSource source) {
    this.source = source;
  }

  /** Reads what the engine wrote about one process instance, in order; empty if nothing yet. */
  synchronized <T> T ofInstance(long processInstanceKey, Function<List<Record<?>>, T> reader) {
    return read(reader, () -> byInstance.getOrDefault(processInstanceKey, List.of()));
  }

  /** Reads all events of one kind, in order. */
  synchronized <T> T ofKind(ValueType kind, Function<List<Record<?>>, T> reader) {
    return read(reader, () -> byKind.getOrDefault(kind, List.of()));
  }

  /** Reads the commands that the engine refused, in order. */
  synchronized <T> T ofRejections(Function<List<Record<?>>, T> reader) {
    return read(reader, () -> rejections);
  }

  /** A reader that reads something else meanwhile sees the log as it was when it began. */
  private <T> T read(Function<List<Record<?>>, T> reader, Supplier<List<Record<?>>> found) {
    if (readers == 0) {
      sync();
    }
    readers++;
    try {
      return reader.apply(found.get());
    } finally {
      readers--;
    }
  }

  /** The keys of all process instances of a process, oldest first. */
  synchronized List<Long> instancesOf(String processId) {
    sync();
    return byInstance.keySet().stream().filter(key -> isOf(processId, key)).toList();
  }

  /**
   * Hands every event to {@code listener}, those of the past first, in order. It is called inside
   * the lock whenever somebody reads, and must not keep the record's value without copying from it.
   */
  synchronized void subscribe(Consumer<Record<?>> listener) {
    sync();
    history.forEach(listener);
    listeners.add(listener);
  }

  /** Reads what is left and lets go of the engine. What was read stays readable. */
  synchronized void freeze() {
    sync();
    List<Record<?>> last = List.of();
    source = () -> last;
    cursor = 0;
  }

  synchronized void sync() {
    List<Record<?>> all = (List<Record<?>>) source.getRecords();
    for (; cursor < all.size(); cursor++) {
      sort(all.get(cursor));
    }
  }

  private void sort(Record<?> each) {
    if (each.getRecordType() == RecordType.COMMAND_REJECTION) {
      rejections.add(each);
    }
    if (each.getRecordType() != RecordType.EVENT) {
      return;
    }
    history.add(each);
    byKind.computeIfAbsent(each.getValueType(), kind -> new ArrayList<>()).add(each);
    instancesIn(each).forEach(key -> addTo(key, each));
    listeners.forEach(listener -> listener.accept(each));
  }

  private void addTo(long processInstanceKey, Record<?> each) {
    if (processInstanceKey > 0) {
      byInstance.computeIfAbsent(processInstanceKey, key -> new ArrayList<>()).add(each);
    }
  }

  private static List<Long> instancesIn(Record<?> each) {
    if (each.getValue() instanceof JobBatchRecordValue batch) {
      return batch.getJobs().stream()
          .map(ProcessInstanceRelated::getProcessInstanceKey)
          .distinct()
          .toList();
    }
    return each.getValue() instanceof ProcessInstanceRelated related
        ? List.of(related.getProcessInstanceKey())
        : List.of();
  }

  private boolean isOf(String processId, long key) {
    return byInstance.get(key).stream()
        .map(Record::getValue)
        .filter(ProcessInstanceRecordValue.class::isInstance)
        .findFirst()
        .map(value -> ((ProcessInstanceRecordValue) value).getBpmnProcessId())
        .filter(processId::equals)
        .isPresent();
  }
}
