package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Answers {@code me}; what the real one says about a person is not documented. */
final class Profile {

  private Profile() {}

  static Answer of(ReceivedRequest request) {
    return Answer.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", request.text("accountId"))
            .put("status", "ACTIVE"));
  }
}
