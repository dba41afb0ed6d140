package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer that has not been written yet. */
record Answer(int status, Map<String, String> headers, AnswerBody body) {

  static Answer json(int status, JsonNode json) {
    return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), of(json));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  Answer with(AnswerBody other) {
    return new Answer(status, headers, other);
  }

  private static AnswerBody of(JsonNode json) {
    return AnswerBody.of(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
