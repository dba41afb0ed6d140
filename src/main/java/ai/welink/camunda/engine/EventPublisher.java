package ai.welink.camunda.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;

/**
 * Publishes WeLink's events as messages, so that every process that waits for one goes on: once in
 * each process that has an instance waiting, or as soon as one begins to wait while the message is
 * buffered.
 *
 * <p>The engine takes an id once while its message is buffered; afterwards the same event would be
 * published again. Messages go to the client's own tenant ({@code camunda.client.tenant-id}):
 * processes of other tenants don't get them.
 */
public final class EventPublisher {

  /** The messages that carry a verdict; the correlation key is WeLink's request id. */
  public static final String RESULT_MESSAGE = "welink-message-result";

  /** The messages that carry a reply; the correlation key is LinkedIn's thread id. */
  public static final String REPLY_MESSAGE = "welink-reply";

  /** The one variable of a verdict. */
  public static final String RESULT_VARIABLE = "welinkResult";

  /** The one variable of a reply. */
  public static final String REPLY_VARIABLE = "welinkReply";

  /** WeLink's last repeat comes after 14 hours and a half (WeLink documentation). */
  private static final Duration RESULT_IS_KEPT = Duration.ofDays(1);

  /** Long enough for a process to get there, too short for an old reply to pass for a new one. */
  private static final Duration REPLY_IS_KEPT = Duration.ofMinutes(5);

  private static final String REPLY_KIND = "MESSAGE_REPLY";

  private final CamundaClient client;
  private final EngineCommands commands;

  /**
   * @param client the runtime's own client
   * @param budget for each message
   */
  public EventPublisher(CamundaClient client, CommandBudget budget) {
    this.client = client;
    this.commands = new EngineCommands(budget);
  }

  /**
   * Publishes a verdict on a send. It is buffered for a day; a second one of the same kind about
   * the same request is a repeat.
   *
   * @param kind of the event; part of the id, since a reply may carry the same request id
   * @param value of the variable {@value #RESULT_VARIABLE}
   */
  public Publication result(String requestId, String kind, JsonNode value) {
    return publish(
        RESULT_MESSAGE,
        requestId,
        kind + "/" + requestId,
        RESULT_IS_KEPT,
        Map.of(RESULT_VARIABLE, value));
  }

  /**
   * Publishes a reply. It is buffered for 5 minutes, and for as long a second one of the same
   * distinction is a repeat.
   *
   * @param distinction what tells this reply from the others of its thread
   * @param value of the variable {@value #REPLY_VARIABLE}
   */
  public Publication reply(String threadId, String distinction, JsonNode value) {
    return publish(
        REPLY_MESSAGE,
        threadId,
        REPLY_KIND + "/" + distinction,
        REPLY_IS_KEPT,
        Map.of(REPLY_VARIABLE, value));
  }

  private Publication publish(
      String name, String key, String id, Duration kept, Map<String, Object> variables) {
    try {
      commands.send(
          client
              .newPublishMessageCommand()
              .messageName(name)
              .correlationKey(key)
              .messageId(id)
              .timeToLive(kept)
              .variables(variables));
      return new Publication.Taken(false);
    } catch (EngineRefusal refusal) {
      return afterRefusal(refusal.answer());
    }
  }

  private static Publication afterRefusal(EngineAnswer answer) {
    return switch (answer) {
      case EXISTS -> new Publication.Taken(true);
      case DENIED ->
          new Publication.NotTaken(
              "the runtime's client lacks the permission to publish messages (MESSAGE: CREATE)");
      case INVALID, GONE -> new Publication.NotTaken("the engine does not accept the message");
      case UNAVAILABLE -> new Publication.NotTaken("the engine can't be reached");
    };
  }
}
