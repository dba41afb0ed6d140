package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something to report; the payload has no hash yet. */
record WebhookEvent(EventKind kind, String account, String threadId, ObjectNode payload) {}
