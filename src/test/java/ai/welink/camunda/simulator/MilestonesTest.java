package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.RequestMatcher.anyRequest;
import static ai.welink.camunda.simulator.RequestMatcher.getResponse;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.simulator.Caller.Said;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MilestonesTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final SimulatedWeLink welink = SimulatedWeLink.start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void comeInTheirOrder() throws Exception {
    List<Milestone> seen = new CopyOnWriteArrayList<>();
    for (Milestone milestone : Milestone.values()) {
      welink.onReaching(milestone, send(), request -> seen.add(milestone));
    }

    caller.send("t-1", "hello");

    Awaitility.await().untilAsserted(() -> assertThat(seen).containsExactly(Milestone.values()));
  }

  @Test
  void areNotAcceptedWhenRefused() throws Exception {
    List<Milestone> seen = new CopyOnWriteArrayList<>();
    for (Milestone milestone : EnumSet.of(Milestone.ACCEPTED, Milestone.ANSWERING)) {
      welink.onReaching(milestone, anyRequest(), request -> seen.add(milestone));
    }

    caller.call(WeLinkCall.SEND_TO_THREAD, "{}");

    assertThat(seen).containsExactly(Milestone.ANSWERING);
  }

  @Test
  void holdAnAcceptedSendWhoseClientThenDies() throws Exception {
    Checkpoint accepted = welink.holdAt(Milestone.ACCEPTED, send().withText("m-17"));
    caller.send("t-1", "m-16");
    try (RawClient client = new RawClient(welink)) {
      client.send("t-1", "m-17");

      ReceivedRequest held = accepted.awaitReached(SOON);

      assertThat(held.requestId()).isPresent();
      assertThat(client.isSilent()).isTrue();
    }
    assertThat(welink.linkedIn().deliveries())
        .extracting(Delivery::text)
        .containsExactly("m-16", "m-17");
    accepted.release();
    caller.send("t-1", "m-17");
    assertThat(accepted.arrived()).hasSize(2);
    assertThat(welink.linkedIn().duplicates()).hasSize(1);
  }

  @Test
  void holdARequestWhoseBodyIsHalfRead() throws Exception {
    Checkpoint half = welink.holdAt(Milestone.BODY_HALF_READ, send());
    CompletableFuture<Said> said = caller.sendLater("t-1", "hello");

    assertThat(half.awaitReached(SOON).body().isMissingNode()).isTrue();
    assertThat(welink.linkedIn().count()).isZero();
    half.release();

    assertThat(said.get(5, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @Test
  void holdAnAnswerThatIsReady() throws Exception {
    String id = caller.sendForId("t-1", "hello");
    try (Checkpoint ready = welink.holdAt(Milestone.ANSWERING, getResponse().nth(2))) {
      caller.verdict(id);
      CompletableFuture.runAsync(() -> verdictQuietly(id));

      assertThat(ready.awaitReached(SOON).call()).contains(WeLinkCall.GET_RESPONSE);
    }
  }

  @Test
  void saySoWhenNobodyComes() {
    Checkpoint never = welink.holdAt(Milestone.ACCEPTED, send());

    assertThatThrownBy(() -> never.awaitReached(Duration.ofMillis(10)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ACCEPTED");
  }

  private void verdictQuietly(String id) {
    try {
      caller.verdict(id);
    } catch (Exception connectionDropped) {
      // not what this test is about
    }
  }
}
