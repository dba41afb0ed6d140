package ai.welink.camunda.api;

import static ai.welink.camunda.api.RecordingServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions and orders that come to nothing on the wire, and the second spelling of a question. */
class UnreachableTest {

  private static final RecordingServer.Answer NOBODY = client -> client.close();

  private static Lookup ask(RecordingServer.Answer... answers) {
    var next = List.of(answers).iterator();
    try (RecordingServer server = RecordingServer.start(client -> next.next().on(client));
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      return api.lookUp("r1", Sends.CREDENTIALS);
    }
  }

  private static String stop(RecordingServer.Answer... answers) {
    var next = List.of(answers).iterator();
    try (RecordingServer server = RecordingServer.start(client -> next.next().on(client));
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      return switch (api.stopTracking("a", "t-1", Sends.CREDENTIALS)) {
        case Tracking.Stopped stopped -> "stopped " + stopped.trackers();
        case Tracking.Failed failed -> failed.failure().message();
      };
    }
  }

  @Test
  void theSecondSpellingCountsOnlyIfItIsUnderstood() {
    RecordingServer.Answer refused = answer(400, "{\"message\":\"requestId is missing\"}");
    RecordingServer.Answer pending = answer(200, "{\"status\":\"QUEUED\"}");
    assertThat(VerdictWords.of(ask(refused, pending))).isEqualTo("pending QUEUED");
    assertThat(VerdictWords.of(ask(refused, NOBODY))).isEqualTo("not now BAD_REQUEST r1");
    assertThat(VerdictWords.of(ask(NOBODY))).isEqualTo("not now UNREACHABLE r1");
  }

  @Test
  void aVerdictAboutTheRequestNamesIt() {
    Lookup lookup = ask(answer(200, "{\"status\":\"PIN_REQUIRED\",\"message\":\"text\"}"));
    assertThat(lookup)
        .isInstanceOfSatisfying(
            Lookup.Failed.class,
            failed -> assertThat(failed.failure().requestId()).isEqualTo("r1"));
  }

  @Test
  void anOrderThatBringsNoAnswerSaysHowFarItGot() {
    RecordingServer.Answer one = answer(200, "[{\"thread_id\":\"t-1\",\"tracker_id\":\"k-1\"}]");
    String noAnswer = "WeLink could not be reached: no answer came";
    assertThat(stop(NOBODY)).isEqualTo(noAnswer);
    assertThat(stop(one, NOBODY)).isEqualTo(noAnswer);
    assertThat(stop(answer(200, "[" + " ".repeat(1 << 20) + "]")))
        .isEqualTo("WeLink could not be reached: the answer is longer than 512 KiB");
  }

  @Test
  void aTrackerOfTheThreadWithoutAnIdIsNotUnderstood() {
    assertThat(stop(answer(200, "[{\"thread_id\":\"t-1\"}]")))
        .isEqualTo("WeLink could not be reached: the list of trackers can't be understood");
  }

  @Test
  void aSentenceOfTheConnectorsOwnIsNotRedacted() {
    SendRequest request = Sends.HELLO;
    WeLinkFailure own = WeLinkFailure.of(KnownError.UNREACHABLE, "Hello could not be reached");
    assertThat(request.redacted(own)).isSameAs(own);
  }
}
