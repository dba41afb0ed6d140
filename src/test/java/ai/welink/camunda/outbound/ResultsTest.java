package ai.welink.camunda.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a task leaves in the process, as JSON. */
class ResultsTest {

  private static String json(Object result) {
    try {
      return new ObjectMapper().writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SentAnswer answer(String json) {
    return new SentAnswer(WeLinkJson.read(json.getBytes(UTF_8)).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          at the top         | {"thread_id":"t9","message_id":"m","sent_at":1731000000123} | {"status":"SENT","request_id":"r1","thread_id":"t9","message_id":"m","sent_at":1731000000123,"result":{"thread_id":"t9","message_id":"m","sent_at":1731000000123}}
          under result       | {"status":"SUCCESS","result":{"message_id":"m"},"message":null} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","result":{"message_id":"m"},"answer":{"status":"SUCCESS"}}
          under data         | {"data":{"message_id":"m"},"note":"n"} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","result":{"message_id":"m"},"answer":{"note":"n"}}
          both places        | {"message_id":"m","result":{"message":"Sent"}} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","result":{"message":"Sent"},"answer":{"message_id":"m"}}
          wrapped twice      | {"data":{"requestId":"r1","x":1,"result":{"message_id":"m","sent_at":2}}} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","sent_at":2,"result":{"requestId":"r1","x":1,"result":{"message_id":"m","sent_at":2}}}
          a second id        | {"requestId":"r1","request_id":"r2","result":{"message_id":"m"}} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","result":{"message_id":"m"},"answer":{"request_id":"r2"}}
          the recruiter's    | {"status":"SUCCESS","result":{"message":"Sent"}} | {"status":"SENT","request_id":"r1","thread_id":"t1","result":{"message":"Sent"},"answer":{"status":"SUCCESS"}}
          false and zero     | {"message_id":"m","result":{"n":0},"tracked":false,"left":0,"x":"","y":{}} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","result":{"n":0},"answer":{"message_id":"m","tracked":false,"left":0}}
          numbers as ids     | {"thread_id":7,"message_id":12345678901234567890} | {"status":"SENT","request_id":"r1","thread_id":"7","message_id":"12345678901234567890","result":{"thread_id":7,"message_id":"12345678901234567890"}}
          a time as text     | {"message_id":"m","sent_at":"2026-01-01T00:00:00Z"} | {"status":"SENT","request_id":"r1","thread_id":"t1","message_id":"m","sent_at":"2026-01-01T00:00:00Z","result":{"message_id":"m","sent_at":"2026-01-01T00:00:00Z"}}
          a result of text   | {"status":"SUCCESS","result":"Sent"} | {"status":"SENT","request_id":"r1","thread_id":"t1","result":"Sent","answer":{"status":"SUCCESS"}}
          """)
  void losesNothingOfWhatWeLinkSaid(String name, String said, String expected) {
    assertThat(json(SendResult.sent("r1", "t1", answer(said)))).isEqualTo(expected);
  }

  @Test
  void losesNothingOfWhatWeLinkSaidBeforeTheResult() {
    SentAnswer acceptance = answer("{\"requestId\":\"r1\",\"eta\":12345678901234567890}");
    SendResult sent = SendResult.sent("r1", "t1", answer("{\"message_id\":\"m\"}"));

    assertThat(json(sent.after(acceptance)))
        .isEqualTo(
            json(sent).replaceFirst("}$", ",\"acceptance\":{\"eta\":\"12345678901234567890\"}}"));
    assertThat(sent.after(null)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"requestId":"r1"}                                              | true
          {"requestId":"r1","status":"QUEUED","message":null,"hash":"h"}  | true
          {"data":{"requestId":"r1","status":"PENDING"},"status":""}      | true
          {"requestId":"r1","request_id":"r2"}                            | false
          {"requestId":"r1","status":"ACCEPTED"}                          | false
          {"requestId":"r1","state":"QUEUED"}                             | false
          {"requestId":"r1","status":"QUEUED","left":0}                   | false
          {"data":{"requestId":"r1","note":"n"}}                          | false
          {"requestId":"r1","notes":["n"]}                                | false
          """)
  void tellsWhetherAnAcceptanceSaysMoreThanThatItWaits(String said, boolean onlyWaits) {
    assertThat(answer(said).onlyWaits()).isEqualTo(onlyWaits);
  }

  @Test
  void saysNoMoreThanThatTheMessageWasAccepted() {
    assertThat(json(SendResult.accepted("r1", "t1", null)))
        .isEqualTo("{\"status\":\"ACCEPTED\",\"request_id\":\"r1\",\"thread_id\":\"t1\"}");
  }

  @Test
  void losesNothingOfWhatWeLinkSaidBesideAnId() {
    SentAnswer answer =
        answer(
            "{\"requestId\":\"r1\",\"status\":\"QUEUED\",\"eta\":12345678901234567890,\"hash\":\"h\"}");
    String kept = "\"answer\":{\"status\":\"QUEUED\",\"eta\":\"12345678901234567890\"}}";

    assertThat(json(SendResult.accepted("r1", "t1", answer)))
        .isEqualTo("{\"status\":\"ACCEPTED\",\"request_id\":\"r1\",\"thread_id\":\"t1\"," + kept);
    assertThat(json(RequestStatus.pending("r1", "QUEUED", answer)))
        .isEqualTo(
            "{\"status\":\"PENDING\",\"request_id\":\"r1\",\"welink_status\":\"QUEUED\"," + kept);
  }

  @Test
  void tellsAPendingRequestInWeLinksWord() {
    assertThat(json(RequestStatus.pending("r1", "QUEUED", null)))
        .isEqualTo("{\"status\":\"PENDING\",\"request_id\":\"r1\",\"welink_status\":\"QUEUED\"}");
    assertThat(json(RequestStatus.pending("r1", null, null)))
        .isEqualTo("{\"status\":\"PENDING\",\"request_id\":\"r1\"}");
  }

  @Test
  void tellsARequestThatSucceeded() {
    assertThat(
            json(
                RequestStatus.sent(
                    "r1", answer("{\"status\":\"SUCCESS\",\"result\":{\"message_id\":\"m\"}}"))))
        .isEqualTo(
            "{\"status\":\"SENT\",\"request_id\":\"r1\",\"message_id\":\"m\","
                + "\"result\":{\"message_id\":\"m\"},\"answer\":{\"status\":\"SUCCESS\"}}");
  }

  @Test
  void tellsWhetherThereWasSomethingToStop() {
    assertThat(json(TrackingResult.of("t1", 2)))
        .isEqualTo("{\"status\":\"STOPPED\",\"thread_id\":\"t1\",\"trackers\":2}");
    assertThat(json(TrackingResult.of("t1", 0)))
        .isEqualTo("{\"status\":\"NOT_ACTIVE\",\"thread_id\":\"t1\",\"trackers\":0}");
  }
}
