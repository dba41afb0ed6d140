package ai.welink.camunda.embedded;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that stopped a process instance until a person resolves it.
 *
 * @param type such as {@code JOB_NO_RETRIES} or {@code UNHANDLED_ERROR_EVENT}
 * @param message the sentence that an operator sees
 * @param jobKey the job it is about, or -1
 * @param open whether nobody has resolved it yet
 */
public record IncidentView(
    long key,
    ErrorType type,
    String message,
    String elementId,
    long elementInstanceKey,
    long jobKey,
    boolean open) {

  boolean isOfJob() {
    return jobKey > 0;
  }

  static List<IncidentView> in(List<Record<?>> records) {
    Set<Long> resolved = keysOf(records, IncidentIntent.RESOLVED);
    return records.stream()
        .filter(each -> each.getValueType() == ValueType.INCIDENT)
        .filter(each -> each.getIntent() == IncidentIntent.CREATED)
        .map(each -> of(each, !resolved.contains(each.getKey())))
        .toList();
  }

  private static Set<Long> keysOf(List<Record<?>> records, IncidentIntent intent) {
    return records.stream()
        .filter(each -> each.getIntent() == intent)
        .map(Record::getKey)
        .collect(Collectors.toSet());
  }

  private static IncidentView of(Record<?> created, boolean open) {
    var value = (IncidentRecordValue) created.getValue();
    return new IncidentView(
        created.getKey(),
        value.getErrorType(),
        value.getErrorMessage(),
        value.getElementId(),
        value.getElementInstanceKey(),
        value.getJobKey(),
        open);
  }
}
