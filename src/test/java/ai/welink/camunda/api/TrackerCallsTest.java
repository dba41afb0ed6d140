package ai.welink.camunda.api;

import static ai.welink.camunda.api.RecordingServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stopping the trackers of the thread t-1 comes to. */
class TrackerCallsTest {

  private static final String ONE = "[{\"thread_id\":\"t-1\",\"tracker_id\":\"k-1\"}]";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a list                     | 200 | [{"thread_id":"t-1","tracker_id":"k-1"}]            | stopped 1
          a list under data          | 200 | {"data":[{"thread_id":"t-1","tracker_id":"k-1"}]}   | stopped 1
          a list under result        | 200 | {"result":[{"thread_id":"t-1","tracker_id":"k-1"}]} | stopped 1
          one without a list         | 200 | {"thread_id":"t-1","tracker_id":"k-1"}              | stopped 1
          numbers                    | 200 | [{"thread_id":"t-1","tracker_id":5}]                | stopped 1
          spelled differently        | 200 | [{"threadId":"t-1","trackerId":"k-1"}]              | stopped 1
          no thread named            | 200 | [{"tracker_id":"k-1"}]                              | failed WELINK_UNREACHABLE
          no tracker named           | 200 | [{"thread_id":"t-1","tracker_id":null}]             | failed WELINK_UNREACHABLE
          words in the list          | 200 | ["k-1"]                                             | failed WELINK_UNREACHABLE
          none of the thread         | 200 | [{"thread_id":"t-2","tracker_id":"k-1"}]            | stopped 0
          an empty list              | 200 | []                                                  | stopped 0
          none, as documented        | 200 | {"message":"No active message tracker found"}       | stopped 0
          none, at 404               | 404 | {"message":"No active message tracker found","error":"Not Found","statusCode":404} | stopped 0
          none, at 400 without error | 400 | {"message":"No active message tracker found"}       | stopped 0
          none, as a failure         | 200 | {"status":"FAILED","error":"no active message tracker found"} | stopped 0
          something else is missing  | 403 | {"message":"No active subscription"}                | failed WELINK_FORBIDDEN
          account unknown            | 404 | {"message":"Account not found","statusCode":404}    | failed WELINK_NOT_FOUND
          account not active         | 400 | {"message":"Linked account not active","statusCode":400} | failed WELINK_ACCOUNT_NOT_ACTIVE
          key refused                | 401 | ``                                                  | failed WELINK_UNAUTHORIZED
          a code                     | 400 | {"status":"SOMETHING_NEW","message":"m"}            | failed WELINK_SOMETHING_NEW
          too often                  | 429 | {"status":"X_Y","message":"m"}                      | failed WELINK_RATE_LIMITED
          broken                     | 500 | {"status":"X_Y","message":"m"}                      | failed WELINK_UNREACHABLE
          elsewhere                  | 307 | ``                                                  | failed WELINK_UNREACHABLE
          too slow                   | 408 | ``                                                  | failed WELINK_UNREACHABLE
          an answer that says nothing| 200 | {"status":"OK"}                                     | failed WELINK_UNREACHABLE
          an empty answer            | 200 | ``                                                  | failed WELINK_UNREACHABLE
          a page                     | 200 | <html></html>                                       | failed WELINK_UNREACHABLE
          """)
  void understandsTheListOfTrackers(String name, int status, String body, String expected) {
    RecordingServer.Answer first = answer(status, body);
    assertThat(stop(first, answer(200, "{\"message\":\"ok\"}"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          as documented     | 200 | {"message":"Tracker stopped"}                                | stopped 1
          stopped meanwhile | 404 | {"message":"No active message tracker found","statusCode":404} | stopped 1
          gone meanwhile    | 404 | {"message":"Tracker k-1 not found","error":"Not Found","statusCode":404} | stopped 1
          refused           | 400 | {"message":"tracker_id must be a string","statusCode":400}   | failed WELINK_BAD_REQUEST
          refused at 200    | 200 | {"status":"FAILED","error":"It broke"}                       | failed WELINK_SEND_FAILED
          broken            | 502 | ``                                                           | failed WELINK_UNREACHABLE
          """)
  void understandsWhatBecameOfATracker(String name, int status, String body, String expected) {
    assertThat(stop(answer(200, ONE), answer(status, body))).isEqualTo(expected);
  }

  @Test
  void doesNotStopTrackersWithoutEnd() {
    String many =
        IntStream.range(0, 101)
            .mapToObj(id -> "{\"thread_id\":\"t-1\",\"tracker_id\":" + id + "}")
            .collect(Collectors.joining(",", "[", "]"));

    assertThat(stop(answer(200, many))).isEqualTo("failed WELINK_UNREACHABLE");
  }

  private static String stop(RecordingServer.Answer... answers) {
    var next = List.of(answers).iterator();
    try (RecordingServer server = RecordingServer.start(client -> next.next().on(client));
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      return switch (api.stopTracking("a", "t-1", Sends.CREDENTIALS)) {
        case Tracking.Stopped stopped -> "stopped " + stopped.trackers();
        case Tracking.Failed failed -> "failed " + failed.failure().code().name();
      };
    }
  }
}
