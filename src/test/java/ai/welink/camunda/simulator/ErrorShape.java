package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The shapes in which WeLink reports failures. {@code get_response} tells a verdict with HTTP 200,
 * in the two shapes that name an HTTP status with that status.
 */
public enum ErrorShape {
  /** {@code {"status": "CODE", "message": "text", "requestId": "..."}} */
  STATUS_AND_MESSAGE {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.put("status", failure.code()).put("message", failure.text()).put("requestId", requestId);
    }
  },
  /** {@code {"message": "text", "error": "Bad Request", "statusCode": 400}}: carries no code. */
  HTTP_ERROR {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.put("message", failure.text());
      json.put("error", HttpReason.of(status)).put("statusCode", status);
    }
  },
  /** The same with {@code "message": ["text"]}. */
  HTTP_ERROR_WITH_LIST {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.putArray("message").add(failure.text());
      json.put("error", HttpReason.of(status)).put("statusCode", status);
    }
  },
  /** {@code {"status": "CODE", "request_id": "...", "message": "text", "hash": "..."}} */
  HASHED {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.put("status", failure.code()).put("request_id", requestId);
      json.put("message", failure.text()).put("hash", SOME_HASH);
    }
  },
  /** {@code {"status": "FAILED", "request_id": "...", "error": "CODE", "hash": "..."}} */
  FAILED_WITH_ERROR {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.put("status", "FAILED").put("request_id", requestId);
      json.put("error", failure.code()).put("hash", SOME_HASH);
    }
  },
  /** {@code {"event_type", "status": "CODE", "requestID", "result": {}, "error_message"}} */
  EVENT {
    @Override
    void fill(ObjectNode json, Failure failure, int status, String requestId) {
      json.put("event_type", "MESSAGE_FAILED").put("status", failure.code());
      json.put("requestID", requestId).putObject("result");
      json.put("error_message", failure.text());
    }
  };

  private static final String SOME_HASH = "0".repeat(64);

  abstract void fill(ObjectNode json, Failure failure, int status, String requestId);

  /** Whether a reader learns which request it is about. */
  boolean namesTheRequest() {
    return this != HTTP_ERROR && this != HTTP_ERROR_WITH_LIST;
  }

  ObjectNode json(Failure failure, int status, String requestId) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fill(json, failure, status, requestId);
    return json;
  }
}
