package ai.welink.camunda.webhook;

import ai.welink.camunda.engine.EventPublisher;
import ai.welink.camunda.engine.Publication;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import ai.welink.camunda.webhook.WeLinkEvent.Unknown;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the engine, each under an id by which a repeat is recognised. */
final class EventDesk {

  private static final Logger LOG = LoggerFactory.getLogger(EventDesk.class);

  private final EventPublisher publisher;
  private final RepliesTaken replies;

  EventDesk(EventPublisher publisher, InstantSource clock) {
    this.publisher = publisher;
    this.replies = new RepliesTaken(clock);
  }

  /**
   * Hands one event on.
   *
   * @param digest of the event's data: the same for each delivery of one event
   */
  Outcome take(WeLinkEvent event, String digest) {
    return switch (event) {
      case MessageSent sent ->
          outcome(publisher.result(sent.requestId(), "MESSAGE_SENT", EventVariables.of(sent)));
      case MessageFailed failed ->
          outcome(
              publisher.result(failed.requestId(), "MESSAGE_FAILED", EventVariables.of(failed)));
      case Reply reply -> reply(reply, digest);
      case Unknown unknown -> ignored(unknown);
    };
  }

  private Outcome reply(Reply reply, String digest) {
    // without any id, a second "ok" in a thread looks like the first one delivered again
    boolean unique = reply.messageId() != null || reply.requestId() != null;
    if (unique && replies.has(digest)) {
      return Outcome.REPEATED;
    }
    String distinction = reply.messageId() != null ? reply.messageId() : "sha256:" + digest;
    Outcome outcome =
        outcome(publisher.reply(reply.threadId(), distinction, EventVariables.of(reply)));
    if (unique && outcome != Outcome.UNAVAILABLE) {
      replies.add(digest);
    }
    return outcome;
  }

  private static Outcome ignored(Unknown unknown) {
    LOG.info(
        "Ignored an authentic event that no process can wait for, of kind {}",
        unknown.kind() == null ? "(none)" : unknown.kind());
    return Outcome.UNKNOWN;
  }

  private static Outcome outcome(Publication publication) {
    return switch (publication) {
      case Publication.Taken taken -> taken.before() ? Outcome.REPEATED : Outcome.PUBLISHED;
      case Publication.NotTaken not -> {
        LOG.warn("An authentic event is answered with 503, so that it comes again: {}", not.why());
        yield Outcome.UNAVAILABLE;
      }
    };
  }
}
