package ai.welink.camunda.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.welink.camunda.simulator.Caller.Said;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackingTest {

  private static final String A1 = "{\"accountId\": \"a-1\"}";

  private final TickingClock clock = TickingClock.standing();
  private final SimulatedWeLink welink =
      SimulatedWeLink.configure().clock(clock).actionTakes(Duration.ofSeconds(5)).start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void startsATrackerWhenTheMessageIsDelivered() throws Exception {
    track("t-1", "\"frequency\": 2.5");
    assertThat(welink.trackersRunning()).isEmpty();
    clock.advance(Duration.ofSeconds(5));

    assertThat(welink.trackersRunning())
        .extracting(Tracker::accountId, Tracker::threadId, Tracker::frequencyHours)
        .containsExactly(tuple("a-1", "t-1", 2.5));
  }

  @Test
  void startsNoneUnlessAskedAndDelivered() throws Exception {
    caller.send("t-1", "hello");
    welink.byDefault(Behaviours.failLater("PROXY_ERROR"));
    track("t-2", "\"frequency\": 1");
    clock.advance(Duration.ofSeconds(5));

    assertThat(welink.trackersRunning()).isEmpty();
  }

  @Test
  void keepsOneTrackerForEachThread() throws Exception {
    track("t-1", "\"frequency\": 2");
    track("t-1", "\"frequency\": 3");
    clock.advance(Duration.ofSeconds(5));

    assertThat(welink.trackersRunning()).extracting(Tracker::frequencyHours).containsExactly(3.0);
  }

  @Test
  void listsAndStopsTrackers() throws Exception {
    track("t-1", "\"frequency\": 2");
    clock.advance(Duration.ofSeconds(5));

    Said list = caller.call(WeLinkCall.GET_ACTIVE_TRACKER, A1);
    String id = list.json().at("/0/tracker_id").asText();
    assertThat(list.body())
        .isEqualTo("[{\"accountId\":\"a-1\",\"thread_id\":\"t-1\",\"tracker_id\":\"" + id + "\"}]");

    String stop = "{\"tracker_id\": \"" + id + "\"}";
    assertThat(caller.call(WeLinkCall.UPDATE_MESSAGE_TRACKER, stop).json().has("message")).isTrue();
    assertThat(welink.trackersRunning()).isEmpty();
    assertThat(caller.call(WeLinkCall.GET_ACTIVE_TRACKER, A1).body())
        .isEqualTo("{\"message\":\"No active message tracker found\"}");
    Said again = caller.call(WeLinkCall.UPDATE_MESSAGE_TRACKER, stop);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.json().get("statusCode").asInt()).isEqualTo(404);
  }

  @Test
  void endsATrackerWhenThePersonReplies() throws Exception {
    track("t-1", "\"frequency\": 2");
    clock.advance(Duration.ofSeconds(5));

    assertThat(welink.person("t-2").repliesWith("who are you?")).isFalse();
    assertThat(welink.person("t-1").repliesWith("yes")).isTrue();
    assertThat(welink.person("t-1").repliesWith("and")).isFalse();
    assertThat(welink.trackersRunning()).isEmpty();
  }

  @Test
  void knowsWhoIsSignedIn() throws Exception {
    assertThat(caller.call(WeLinkCall.ME, A1).status()).isEqualTo(200);

    welink.accounts().deactivate("a-1");
    assertThat(caller.call(WeLinkCall.ME, A1).status()).isEqualTo(400);
  }

  private void track(String threadId, String more) throws Exception {
    String body = Caller.message(threadId, "hello").replace("}", ", \"track_reply\": true, ");
    caller.call(WeLinkCall.SEND_TO_THREAD, body + more + "}");
  }
}
