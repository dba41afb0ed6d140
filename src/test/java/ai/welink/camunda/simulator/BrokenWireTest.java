package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.closeAfterReading;
import static ai.welink.camunda.simulator.Behaviours.dropAfterAccepting;
import static ai.welink.camunda.simulator.Behaviours.dropAfterReading;
import static ai.welink.camunda.simulator.Behaviours.dropBeforeReading;
import static ai.welink.camunda.simulator.Behaviours.dropInMidAnswer;
import static ai.welink.camunda.simulator.Behaviours.dropWhileReading;
import static ai.welink.camunda.simulator.Behaviours.oneBytePerSecond;
import static ai.welink.camunda.simulator.Behaviours.stall;
import static ai.welink.camunda.simulator.Behaviours.stallInMidAnswer;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.welink.camunda.simulator.RawClient.End;
import ai.welink.camunda.simulator.RawClient.Seen;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenWireTest {

  private static final String BODY = Caller.message("t-1", "hello");

  private final TickingClock clock = TickingClock.standing();
  private final SimulatedWeLink welink = SimulatedWeLink.configure().clock(clock).start();
  private RawClient client;

  @BeforeEach
  void connect() throws IOException {
    client = new RawClient(welink);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    welink.close();
  }

  @Test
  void dropsBeforeReading() throws Exception {
    welink.when(send()).then(dropBeforeReading());

    Seen seen = client.head(WeLinkCall.SEND_TO_THREAD, BODY).readToTheEnd();

    assertThat(seen).isEqualTo(new Seen("", End.RESET));
    assertThatLinkedInGot(0, Fate.CUT);
  }

  @Test
  void dropsWhileReading() throws Exception {
    welink.when(send()).then(dropWhileReading());
    int half = BODY.length() / 2;

    client.head(WeLinkCall.SEND_TO_THREAD, BODY).write(BODY.substring(0, half - 1));
    assertThat(client.isSilent()).isTrue();
    client.write(BODY.substring(half - 1, half));

    assertThat(client.readToTheEnd()).isEqualTo(new Seen("", End.RESET));
    assertThatLinkedInGot(0, Fate.CUT);
  }

  @Test
  void dropsAfterReading() throws Exception {
    welink.when(send().toThread("t-1")).then(dropAfterReading());

    assertThat(client.send("t-1", "hello").readToTheEnd()).isEqualTo(new Seen("", End.RESET));
    assertThatLinkedInGot(0, Fate.CUT);
  }

  @Test
  void dropsAfterAccepting() throws Exception {
    welink.when(send().toThread("t-1")).then(dropAfterAccepting());

    assertThat(client.send("t-1", "hello").readToTheEnd()).isEqualTo(new Seen("", End.RESET));
    assertThatLinkedInGot(1, Fate.CUT);
  }

  @Test
  void dropsAndLetsAPersonSayWhatLinkedInGets() throws Exception {
    welink.when(send()).then(dropAfterAccepting().andLinkedInGetsNothing());

    client.send("t-1", "hello").readToTheEnd();

    assertThatLinkedInGot(0, Fate.CUT);
  }

  @Test
  void closesAKeptAliveConnection() throws Exception {
    welink.when(send().onReusedConnection()).then(closeAfterReading());

    assertThat(client.send("t-0", "hello").readUntil("}")).startsWith("HTTP/1.1 200 OK\r\n");
    assertThat(client.send("t-1", "hello").readToTheEnd()).isEqualTo(new Seen("", End.CLOSED));
    assertThatLinkedInGot(0, Fate.CUT);
  }

  @Test
  void dropsInMidAnswer() throws Exception {
    welink.when(send()).then(dropInMidAnswer());

    Seen seen = client.send("t-1", "hello").readToTheEnd();

    assertThat(seen.end()).isEqualTo(End.RESET);
    assertThat(seen.text()).startsWith("HTTP/1.1 200 OK").contains("{\"req").doesNotContain("}");
    assertThatLinkedInGot(1, Fate.CUT);
  }

  @Test
  void stallsUntilTheClientGivesUp() throws Exception {
    welink.when(send()).then(stall());

    client.send("t-1", "hello");
    awaitStall();
    assertThat(client.isSilent()).isTrue();
    assertThatLinkedInGot(1, Fate.UNDER_WAY);
    client.close();

    await().untilAsserted(() -> assertThatLinkedInGot(1, Fate.CLIENT_LEFT));
  }

  @Test
  void stallsUntilToldToGoOn() throws Exception {
    welink.when(send()).then(stall());
    client.send("t-1", "hello");
    awaitStall();

    welink.endStalls();

    assertThat(client.readUntil("\"}")).contains("{\"requestId\":\"");
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void stallsInMidAnswer() throws Exception {
    welink.when(send()).then(stallInMidAnswer());

    client.send("t-1", "hello").readUntil("{\"requestId\":\"");
    awaitStall();

    welink.endStalls();
    assertThat(client.readUntil("}")).endsWith("\"}");
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void givesOneByteForEachSecond() throws Exception {
    welink.when(send()).then(oneBytePerSecond());

    String head = client.send("t-1", "hello").readUntil("\r\n\r\n");
    assertThat(head).startsWith("HTTP/1.1 200 OK");
    assertThat(client.isSilent()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.nextChar()).isEqualTo('{');
    clock.advance(Duration.ofMillis(999));
    assertThat(client.isSilent()).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(client.nextChar()).isEqualTo('"');
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  private void awaitStall() {
    await().until(() -> welink.stalled() == 1);
  }

  private void assertThatLinkedInGot(int messages, Fate fate) {
    clock.advance(Duration.ofDays(1));
    assertThat(welink.linkedIn().deliveriesTo("t-1")).hasSize(messages);
    assertThat(welink.record().sends().getLast().fate()).isEqualTo(fate);
  }
}
