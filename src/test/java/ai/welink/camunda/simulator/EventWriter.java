package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Puts what has happened into the members that WeLink uses, without a hash. */
record EventWriter(EventSpelling spelling) {

  WebhookEvent verdict(SendJob job) {
    return job.outcome() instanceof Outcome.Failed failed
        ? failed(job, failed.failure())
        : sent(job);
  }

  WebhookEvent reply(Tracker tracker, String text, Instant at) {
    ObjectNode json = typed(EventKind.MESSAGE_REPLY).put("status", "SUCCESS");
    if (spelling.replyNamesTheRequest()) {
      json.put(spelling.idName(), tracker.requestId());
    }
    json.putObject("result")
        .put("thread_id", tracker.threadId())
        .put("message_id", "reply-" + tracker.trackerId())
        .put("message", text)
        .put("sent_at", at.getEpochSecond());
    return new WebhookEvent(EventKind.MESSAGE_REPLY, tracker.accountId(), tracker.threadId(), json);
  }

  private WebhookEvent sent(SendJob job) {
    ObjectNode json = typed(EventKind.MESSAGE_SENT);
    json.put("status", job.behaviour().spelling().success()).put(spelling.idName(), job.id());
    json.set("result", job.result());
    return new WebhookEvent(EventKind.MESSAGE_SENT, job.account(), job.threadId(), json);
  }

  private WebhookEvent failed(SendJob job, Failure failure) {
    ObjectNode json = typed(EventKind.MESSAGE_FAILED);
    failure.shape().fill(json, failure, 400, job.id());
    json.remove("hash");
    json.setAll(typed(EventKind.MESSAGE_FAILED));
    if (!failure.shape().namesTheRequest()) {
      json.put(spelling.idName(), job.id());
    }
    return new WebhookEvent(EventKind.MESSAGE_FAILED, job.account(), job.threadId(), json);
  }

  private ObjectNode typed(EventKind kind) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (spelling.type()) {
      case NAME -> json.put("event_type", kind.name());
      case PATH -> json.put("event_type", kind.path());
      case ABSENT -> json;
    };
  }
}
