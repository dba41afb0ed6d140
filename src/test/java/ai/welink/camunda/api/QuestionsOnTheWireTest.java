package ai.welink.camunda.api;

import static ai.welink.camunda.api.RecordingServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.secrets.Planted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact requests that ask for a result and stop a tracker. */
class QuestionsOnTheWireTest {

  @Test
  void asksForAResultInTheDocumentedSpelling() {
    try (RecordingServer server = RecordingServer.start(answer(200, "{\"status\":\"PENDING\"}"));
        OkHttpWeLinkApi api = Sends.api(server.url() + "/behind/a/proxy/")) {
      Lookup lookup = api.lookUp("r-\"1\"", Sends.CREDENTIALS);

      assertThat(VerdictWords.of(lookup)).isEqualTo("pending PENDING");
      RecordedRequest request = server.requests().getFirst();
      assertThat(request.line()).isEqualTo("POST /behind/a/proxy/api/v1/get_response HTTP/1.1");
      assertThat(request.text()).isEqualTo("{\"request_id\":\"r-\\\"1\\\"\"}");
      assertThat(request.headers())
          .containsEntry("x-api-key", Planted.KEY)
          .containsEntry("x-api-secret", Planted.SECRET)
          .containsEntry("Content-Type", "application/json");
    }
  }

  @Test
  void asksAgainInTheOtherSpellingWhenTheFirstIsRefused() {
    RecordingServer.Answer onlyTheOther =
        client -> answer(400, "{\"message\":\"requestId is missing\"}").on(client);
    try (RecordingServer server = RecordingServer.start(onlyTheOther);
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      Lookup lookup = api.lookUp("r1", Sends.CREDENTIALS);

      assertThat(VerdictWords.of(lookup)).isEqualTo("not now BAD_REQUEST r1");
      assertThat(bodies(server))
          .containsExactly("{\"request_id\":\"r1\"}", "{\"requestId\":\"r1\"}");
    }
  }

  @Test
  void findsTheTrackersOfAnAccountAndStopsThoseOfTheThread() {
    RecordingServer.Answer trackers =
        inTurn(
            """
            [{"accountId":"a","thread_id":"t-1","tracker_id":"k-1"},
             {"accountId":"a","thread_id":"t-2","tracker_id":"k-2"},
             {"accountId":"a","thread_id":"t-1","tracker_id":17},
             {"accountId":"a","thread_id":"t-1","tracker_id":"k-1"}]
            """,
            "{\"message\":\"stopped\"}",
            "{\"message\":\"stopped\"}");
    try (RecordingServer server = RecordingServer.start(trackers);
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      Tracking tracking = api.stopTracking("a", "t-1", Sends.CREDENTIALS);

      assertThat(tracking).isEqualTo(new Tracking.Stopped(2));
      assertThat(server.requests())
          .extracting(RecordedRequest::line)
          .containsExactly(
              "POST /api/v1/get_active_tracker HTTP/1.1",
              "POST /api/v1/update_message_tracker HTTP/1.1",
              "POST /api/v1/update_message_tracker HTTP/1.1");
      assertThat(bodies(server))
          .containsExactly(
              "{\"accountId\":\"a\"}", "{\"tracker_id\":\"k-1\"}", "{\"tracker_id\":17}");
    }
  }

  static RecordingServer.Answer inTurn(String... bodies) {
    var next = List.of(bodies).iterator();
    return client -> answer(200, next.next()).on(client);
  }

  private static List<String> bodies(RecordingServer server) {
    return server.requests().stream().map(RecordedRequest::text).toList();
  }
}
