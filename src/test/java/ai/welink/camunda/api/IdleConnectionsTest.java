package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A server closes a connection that says nothing; what is written into it then is unclear. */
class IdleConnectionsTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void aConnectionIsUsedAgainAtOnceAndNotAfterAFewSeconds() {
    try (RecordingServer server = RecordingServer.start(RecordingServer.answer(200, "{}"));
        OkHttpExchange http = exchange(server)) {
      post(http);
      assertThat(http.idleConnections()).isOne();
      post(http);
      assertThat(server.connections()).isOne();

      Awaitility.await()
          .atMost(Duration.ofSeconds(4))
          .until(http::idleConnections, idle -> idle == 0);
      post(http);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static OkHttpExchange exchange(RecordingServer server) {
    return new OkHttpExchange(
        BaseUrl.parse(server.url()),
        LIMIT,
        LIMIT,
        RuntimeProxy.ofThisProcess(),
        InstantSource.system());
  }

  private static void post(OkHttpExchange http) {
    assertThat(http.post("/api/v1/any", "{}".getBytes(), Sends.CREDENTIALS))
        .isInstanceOf(Exchange.Answered.class);
  }
}
