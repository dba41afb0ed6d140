package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.stall;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.welink.camunda.simulator.RawClient.End;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private final SimulatedWeLink welink = SimulatedWeLink.start();
  private final Caller caller = Caller.of(welink).alone();

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void refusesConnectionsWhilePausedAndComesBackOnTheSamePortKnowingEverything() throws Exception {
    String id = caller.sendForId("t-1", "hello");
    int port = welink.port();

    welink.pause();
    assertThatThrownBy(() -> Caller.of(welink).alone().send("t-1", "hello"))
        .isInstanceOf(ConnectException.class);
    welink.resume();

    assertThat(welink.port()).isEqualTo(port);
    assertThat(Caller.of(welink).alone().verdict(id).json().get("status").asText())
        .isEqualTo("SUCCESS");
  }

  @Test
  void dropsThoseWhoWaitWhenItPauses() throws Exception {
    welink.when(send()).then(stall());
    try (RawClient client = new RawClient(welink)) {
      client.send("t-1", "hello");
      await().until(() -> welink.stalled() == 1);

      welink.pause();

      assertThat(client.readToTheEnd().end()).isNotEqualTo(End.SILENT);
    }
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void startsAnewOnAGivenPort() throws Exception {
    int port = welink.port();
    welink.close();

    try (SimulatedWeLink again = SimulatedWeLink.configure().port(port).start()) {
      assertThat(Caller.of(again).send("t-1", "hello").status()).isEqualTo(200);
    }
  }

  @Test
  void readsChunkedBodies() throws Exception {
    String body = Caller.message("t-1", "in pieces");
    try (RawClient client = new RawClient(welink)) {
      client.write("POST " + WeLinkCall.SEND_TO_THREAD.path() + " HTTP/1.1\r\n");
      client.write("X-API-Key: " + SimulatedWeLink.API_KEY + "\r\n");
      client.write("X-API-Secret: " + SimulatedWeLink.API_SECRET + "\r\n");
      client.write("Transfer-Encoding: chunked\r\n\r\n");
      client.write("5\r\n" + body.substring(0, 5) + "\r\n");
      client.write(Integer.toHexString(body.length() - 5) + "\r\n" + body.substring(5) + "\r\n");
      client.write("0\r\n\r\n");

      assertThat(client.readUntil("}")).startsWith("HTTP/1.1 200");
    }
    assertThat(welink.linkedIn().deliveries()).extracting(Delivery::text).contains("in pieces");
  }

  @Test
  void servesFiftyAtATimeAndRemembersThousands() {
    long start = System.nanoTime();
    CompletableFuture.allOf(
            Stream.generate(this::sendAHundred).limit(50).toArray(CompletableFuture[]::new))
        .join();
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(welink.linkedIn().count()).isEqualTo(5000);
    assertThat(welink.linkedIn().duplicates()).hasSize(4900);
    assertThat(took).isLessThan(Duration.ofSeconds(30));
  }

  private CompletableFuture<Void> sendAHundred() {
    return CompletableFuture.runAsync(
        () -> {
          try (RawClient client = new RawClient(welink)) {
            for (int i = 0; i < 100; i++) {
              client.send("t-" + i, "hello").readUntil("}");
            }
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }
}
