package ai.welink.camunda.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.simulator.WebhookBody.HashPlace;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts and hashes were written by Node 20 and Python 3. */
class WebhookBodyTest {

  private static final String NODE_HASH =
      "07dfa8f67558f98e2de8273fae5381223a7d218204084b31f87bb66c02661aa6";
  private static final String PYTHON_HASH =
      "ba9f6fbc1a4e2afc5681143be9d5a5702eae134c1cd05c0d21423388a7ed997b";

  private final ObjectNode payload =
      parse(
          """
          {"event_type": "MESSAGE_REPLY", "result": {"message":
           "Gr\\u00fc\\u00dfe \\ud83d\\ude00 \\"q\\" \\\\ / \\u0001\\u007f\\u2028",
           "list": [1, 2.5, true, null], "empty": {}}}""");

  @Test
  void writesAndHashesAsNodeDoes() {
    assertThat(WebhookBody.asInNode().signed(payload, "s3cret"))
        .isEqualTo(
            "{\"event_type\":\"MESSAGE_REPLY\",\"result\":{\"message\":\"Gr\u00fc\u00dfe"
                + " \ud83d\ude00 \\\"q\\\" \\\\ / \\u0001\u007f\u2028\","
                + "\"list\":[1,2.5,true,null],\"empty\":{}},\"hash\":\""
                + NODE_HASH
                + "\"}");
  }

  @Test
  void writesAndHashesAsPythonDoes() {
    assertThat(WebhookBody.asInPython().signed(payload, "s3cret"))
        .isEqualTo(
            "{\"event_type\": \"MESSAGE_REPLY\", \"result\": {\"message\": \"Gr\\u00fc\\u00dfe"
                + " \\ud83d\\ude00 \\\"q\\\" \\\\ / \\u0001\\u007f\\u2028\","
                + " \"list\": [1, 2.5, true, null], \"empty\": {}}, \"hash\": \""
                + PYTHON_HASH
                + "\"}");
  }

  @Test
  void writesPrettilyWhatWasHashedCompactly() {
    String body =
        WebhookBody.asInNode().written(JsonStyle.PRETTY).signed(parse("{\"a\":[1,{}]}"), "s3cret");

    String hash = parse(body).get("hash").asText();
    assertThat(body)
        .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"hash\": \"" + hash + "\"\n}");
    assertThat(WebhookBody.asInNode().signed(parse("{\"a\":[1,{}]}"), "s3cret")).contains(hash);
  }

  @ParameterizedTest
  @CsvSource({"FIRST, hash a b", "MIDDLE, a hash b", "LAST, a b hash"})
  void putsTheHashWhereTold(HashPlace place, String order) {
    ObjectNode two = parse("{\"a\": 1, \"b\": 2}");

    ObjectNode body = parse(WebhookBody.asInNode().hashAt(place).signed(two, "s3cret"));

    assertThat(body.properties()).extracting(Map.Entry::getKey).containsExactly(order.split(" "));
  }

  @Test
  void forgesAHashThatLooksRight() {
    ObjectNode forged = parse(WebhookBody.asInNode().forged(payload, "s3cret"));

    assertThat(forged.get("hash").asText()).hasSameSizeAs(NODE_HASH).isNotEqualTo(NODE_HASH);
    assertThat(parse(WebhookBody.asInNode().unsigned(payload))).isEqualTo(payload);
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
