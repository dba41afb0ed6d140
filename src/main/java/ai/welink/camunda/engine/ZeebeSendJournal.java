package ai.welink.camunda.engine;

import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.JournalException;
import ai.welink.camunda.send.JournalException.Kind;
import ai.welink.camunda.send.RecordCodec;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendRecord;
import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState;
import ai.welink.camunda.send.SendState.Claimed;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the record of a send in the engine itself. A claim is a published message: the engine takes
 * a message id once while the message is buffered, whoever publishes it. Everything else is in
 * local variables of the element instance, which the next activation of the job brings along; so
 * when the claim's message has expired, the variables still tell.
 */
public final class ZeebeSendJournal implements SendJournal {

  /** The name of the messages that are claims. No process waits for it. */
  public static final String CLAIM_MESSAGE = "welink-send-claim";

  private static final Duration CLAIM_IS_KEPT = Duration.ofDays(1);

  private static final String HOW_TO_TURN_OFF =
      "; or switch the guard against double sending off with welink.send-once=off";

  private final CamundaClient client;
  private final EngineCommands commands;
  private final Set<String> wonButNotOnRecord = ConcurrentHashMap.newKeySet();

  /**
   * @param client the runtime's own client
   * @param budget for each of the journal's commands
   */
  public ZeebeSendJournal(CamundaClient client, CommandBudget budget) {
    this.client = client;
    this.commands = new EngineCommands(budget);
  }

  @Override
  public SendRecord read(SendId id, Carried carried) {
    return RecordCodec.read(id, carried);
  }

  @Override
  public boolean claim(SendId id, Claimed claim) {
    String messageId = id.elementInstanceKey() + "/" + claim.attempt();
    if (!wonButNotOnRecord.remove(messageId) && !publish(id, messageId)) {
      return false;
    }
    try {
      setVariables(id, RecordCodec.claim(id, claim));
    } catch (JournalException notOnRecord) {
      // nothing is sent without the record, so this runtime may use its claim later
      wonButNotOnRecord.add(messageId);
      throw notOnRecord;
    }
    return true;
  }

  private boolean publish(SendId id, String messageId) {
    try {
      commands.send(
          client
              .newPublishMessageCommand()
              .messageName(CLAIM_MESSAGE)
              .correlationKey(Long.toString(id.elementInstanceKey()))
              .messageId(messageId)
              .timeToLive(CLAIM_IS_KEPT)
              .tenantId(id.tenantId()));
      return true;
    } catch (EngineRefusal refusal) {
      if (refusal.answer() == EngineAnswer.EXISTS) {
        return false;
      }
      throw failure(refusal, "publish messages (MESSAGE: CREATE)", id);
    }
  }

  @Override
  public void record(SendId id, SendState state) {
    setVariables(id, RecordCodec.state(id, state));
  }

  @Override
  public void noteLost(SendId id, LostClaim lost) {
    setVariables(id, RecordCodec.lost(id, lost));
  }

  private void setVariables(SendId id, Map<String, Object> variables) {
    try {
      commands.send(
          client.newSetVariablesCommand(id.elementInstanceKey()).variables(variables).local(true));
    } catch (EngineRefusal refusal) {
      throw failure(refusal, "set variables (PROCESS_DEFINITION: UPDATE_PROCESS_INSTANCE)", id);
    }
  }

  private static JournalException failure(EngineRefusal refusal, String permission, SendId id) {
    String element = " (element instance " + id.elementInstanceKey() + ")";
    return switch (refusal.answer()) {
      case DENIED, INVALID ->
          new JournalException(
              Kind.DENIED,
              "the runtime's client lacks the permission to "
                  + permission
                  + element
                  + ". Grant it"
                  + HOW_TO_TURN_OFF);
      case GONE, EXISTS ->
          new JournalException(Kind.GONE, "the process has left this element" + element);
      case UNAVAILABLE ->
          new JournalException(Kind.UNAVAILABLE, "the engine can't be reached" + element);
    };
  }
}
