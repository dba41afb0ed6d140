package ai.welink.camunda.embedded;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.List;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Completes tasks of people. The engine's gRPC gateway has no such command, since a cluster takes
 * it by REST only; it is therefore written straight into the engine's log, which is what a gateway
 * does.
 */
final class UserTaskCommands {

  private final LogStream log;
  private final EngineRecords records;

  private UserTaskCommands(LogStream log, EngineRecords records) {
    this.log = log;
    this.records = records;
  }

  static UserTaskCommands of(ZeebeTestEngine engine, EngineRecords records) {
    try {
      var field = engine.getClass().getDeclaredField("logStream");
      field.setAccessible(true);
      return new UserTaskCommands((LogStream) field.get(engine), records);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The engine does not keep its log where it did in 8.8.0", e);
    }
  }

  void complete(long userTaskKey, String variablesJson) {
    int refusedBefore = refusals(userTaskKey).size();
    var written =
        log.newLogStreamWriter()
            .tryWrite(
                WriteContext.internal(),
                LogAppendEntry.of(userTaskKey, command(), task(userTaskKey, variablesJson)));
    if (written.isLeft()) {
      throw new IllegalStateException("The engine's log took no command: " + written.getLeft());
    }
    Awaiting.until(() -> isCompleted(userTaskKey) || refusals(userTaskKey).size() > refusedBefore);
    refusals(userTaskKey).stream()
        .skip(refusedBefore)
        .findFirst()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }

  private static RecordMetadata command() {
    return new RecordMetadata()
        .recordType(RecordType.COMMAND)
        .valueType(ValueType.USER_TASK)
        .intent(UserTaskIntent.COMPLETE);
  }

  private static UserTaskRecord task(long userTaskKey, String variablesJson) {
    return new UserTaskRecord()
        .setUserTaskKey(userTaskKey)
        .setVariables(new UnsafeBuffer(MsgPackConverter.convertToMsgPack(variablesJson)));
  }

  private boolean isCompleted(long userTaskKey) {
    Optional<Long> done =
        records.ofKind(
            ValueType.USER_TASK,
            found ->
                found.stream()
                    .filter(each -> each.getIntent() == UserTaskIntent.COMPLETED)
                    .map(Record::getKey)
                    .filter(key -> key == userTaskKey)
                    .findFirst());
    return done.isPresent();
  }

  private List<String> refusals(long userTaskKey) {
    return records.ofRejections(
        found ->
            found.stream()
                .filter(each -> each.getIntent() == UserTaskIntent.COMPLETE)
                .filter(each -> each.getKey() == userTaskKey)
                .map(Record::getRejectionReason)
                .toList());
  }
}
