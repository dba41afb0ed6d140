package ai.welink.camunda.e2e.sendonce;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a send ended, as its process knows it.
 *
 * @param code the BPMN error's code; null if the task was completed
 * @param why the error's message
 * @param result the result variable, if the task was completed
 */
record Report(String thread, String code, String why, JsonNode result) {

  boolean isResult() {
    return code == null;
  }

  boolean isOutcomeUnknown() {
    return "WELINK_SEND_OUTCOME_UNKNOWN".equals(code);
  }
}
