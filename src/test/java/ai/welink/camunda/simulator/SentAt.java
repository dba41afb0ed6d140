package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** How a result tells the time of sending. */
public enum SentAt {
  SECONDS {
    @Override
    void put(ObjectNode result, Instant at) {
      result.put("sent_at", at.getEpochSecond());
    }
  },
  MILLIS {
    @Override
    void put(ObjectNode result, Instant at) {
      result.put("sent_at", at.toEpochMilli());
    }
  },
  ABSENT {
    @Override
    void put(ObjectNode result, Instant at) {
      // not told at all
    }
  };

  abstract void put(ObjectNode result, Instant at);
}
