package ai.welink.camunda.webhook;

import static ai.welink.camunda.webhook.Receptions.bytes;
import static ai.welink.camunda.webhook.Receptions.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies come, byte by byte, in the container that a stock runtime has. */
class BodiesInTheContainerTest {

  private static final int MIB = WebhookReceiver.LONGEST_BODY;
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private static LoopbackGateway gateway;

  private final Receptions observer = new Receptions();
  private final Collection<String> told = observer.told();
  private final Semaphore begun = new Semaphore(0);
  private ServletContainer container;

  @BeforeAll
  static void start() {
    gateway = new LoopbackGateway();
  }

  @AfterEach
  void stopContainer() {
    container.close();
    gateway.clear();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private void receiver(int most, int mostBytes, Duration forABody, boolean async) {
    container =
        new ServletContainer(
            new WebhookReceiver(
                Receptions.intakeTo(gateway), observer, new Watched(most, mostBytes), forABody),
            async);
  }

  /** Tells when a body has begun: its sender cannot know. */
  private final class Watched extends BodiesUnderWay {
    Watched(int most, int mostBytes) {
      super(most, mostBytes);
    }

    @Override
    void begin(IncomingBody body) {
      super.begin(body);
      begun.release();
    }
  }

  private void receiver() {
    receiver(10, 4 * MIB, Duration.ofMinutes(1), true);
  }

  private Wire wire() {
    return new Wire(container.port());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answersManyEventsOverOneConnection(boolean async) throws IOException {
    receiver(10, 4 * MIB, Duration.ofMinutes(1), async);
    try (Wire wire = wire()) {
      assertThat(wire.post(event("r1"))).isEqualTo(200);
      assertThat(wire.post(event("r1"))).isEqualTo(200);
      assertThat(wire.post(bytes("{\"a\":1}"))).isEqualTo(401);
      assertThat(wire.post(new byte[0])).isEqualTo(400);
    }
    assertThat(told)
        .containsExactly(
            "received",
            "published",
            "received",
            "repeated",
            "received",
            "refused",
            "received",
            "malformed");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsOneMebibyteAndNoMore(boolean async) throws IOException {
    receiver(10, 4 * MIB, Duration.ofMinutes(1), async);
    byte[] longest = new byte[MIB];
    Arrays.fill(longest, (byte) ' ');
    longest[MIB - 2] = '{';
    longest[MIB - 1] = '}';
    try (Wire wire = wire()) {
      assertThat(wire.post(longest)).isEqualTo(401);
      wire.announce(CHUNKED);
      wire.send(chunk(longest));
      wire.send(bytes("0\r\n\r\n"));
      assertThat(wire.status()).isEqualTo(401);
    }
    try (Wire wire = wire()) {
      wire.announce("Content-Length: " + (MIB + 1));
      assertThat(wire.status()).isEqualTo(413);
    }
    try (Wire wire = wire()) {
      wire.announce(CHUNKED);
      wire.send(chunk(new byte[MIB + 1]));
      assertThat(wire.status()).isEqualTo(413);
    }
  }

  private static byte[] chunk(byte[] data) {
    byte[] size = bytes(Integer.toHexString(data.length) + "\r\n");
    byte[] chunk = Arrays.copyOf(size, size.length + data.length + 2);
    System.arraycopy(data, 0, chunk, size.length, data.length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    return chunk;
  }

  @Test
  void aBodyThatComesByteByByteIsTheSame() throws IOException {
    receiver();
    byte[] event = event("r1");
    try (Wire wire = wire()) {
      wire.announce("Content-Length: " + event.length);
      for (byte each : event) {
        wire.send(new byte[] {each});
      }
      assertThat(wire.status()).isEqualTo(200);
    }
    assertThat(gateway.messages()).hasSize(1);
  }

  @Test
  void theOldestOfTooManyGivesWayAndTheNewestGetThrough() throws IOException {
    receiver(3, 4 * MIB, Duration.ofMinutes(1), true);
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        slow.add(wire());
        slow.getLast().announce("Content-Length: 1000");
        slow.getLast().send(bytes("{"));
        begun.acquireUninterruptibly();
      }
      assertThat(slow.get(0).status()).isEqualTo(503);
      try (Wire weLink = wire()) {
        assertThat(weLink.post(event("r1"))).isEqualTo(200);
      }
      assertThat(slow.get(1).status()).isEqualTo(503);
      assertThat(told)
          .containsExactlyInAnyOrder(
              "received",
              "received",
              "received",
              "received",
              "crowded_out",
              "received",
              "crowded_out",
              "published");
    } finally {
      slow.forEach(Wire::close);
    }
  }

  @Test
  void theLargestOfTooLargeOnesGivesWay() throws IOException {
    receiver(10, MIB, Duration.ofMinutes(1), true);
    try (Wire small = wire();
        Wire large = wire();
        Wire middle = wire()) {
      small.announce("Content-Length: 2");
      small.send(bytes("{"));
      large.announce("Content-Length: " + (MIB - 10));
      large.send(new byte[MIB - 20]);
      begun.acquireUninterruptibly(2);
      middle.announce("Content-Length: " + MIB / 2);
      middle.send(new byte[MIB / 4]);
      assertThat(large.status()).isEqualTo(503);
      middle.send(new byte[MIB / 4]);
      assertThat(middle.status()).isEqualTo(400);
      small.send(bytes("}"));
      assertThat(small.status()).isEqualTo(401);
    }
  }

  @Test
  void aBodyThatDoesNotEndInTimeIsAnswered408() throws IOException {
    receiver(10, 4 * MIB, Duration.ofMillis(50), true);
    try (Wire wire = wire()) {
      wire.announce("Content-Length: 1000");
      wire.send(bytes("{"));
      assertThat(wire.status()).isEqualTo(408);
    }
    assertThat(told).containsExactly("received", "late");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSenderThatHangsUpIsCountedAndForgotten(boolean async) throws IOException {
    receiver(1, 4 * MIB, Duration.ofMinutes(1), async);
    try (Wire wire = wire()) {
      wire.announce("Content-Length: 1000");
      wire.send(bytes("{"));
      assertThat(observer.nextTold()).isEqualTo("received");
    }
    assertThat(observer.nextTold()).isEqualTo("malformed");
    try (Wire wire = wire()) {
      assertThat(wire.post(event("r1"))).isEqualTo(200);
    }
    assertThat(told).containsExactly("received", "published");
  }

  /** Once the second body is late, the time of the first one is up as well. */
  @Test
  void theTimeForABodyIsNotTheTimeForTheEngine() throws IOException {
    receiver(10, 4 * MIB, Duration.ofMillis(50), true);
    CountDownLatch engineAnswers = new CountDownLatch(1);
    gateway.hold(engineAnswers);
    try (Wire weLink = wire();
        Wire slow = wire()) {
      byte[] event = event("r1");
      weLink.announce("Content-Length: " + event.length);
      weLink.send(event);
      begun.acquireUninterruptibly();
      slow.announce("Content-Length: 1000");
      assertThat(slow.status()).isEqualTo(408);
      engineAnswers.countDown();
      assertThat(weLink.status()).isEqualTo(200);
    }
  }
}
