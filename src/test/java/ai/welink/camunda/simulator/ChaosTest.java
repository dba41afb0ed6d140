package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.accept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.simulator.RawClient.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChaosTest {

  @Test
  void drawsTheSameLotsForTheSameSeed() {
    assertThat(lots(chaos(42))).isEqualTo(lots(chaos(42)));
    assertThat(lots(chaos(42))).isNotEqualTo(lots(chaos(43)));
  }

  @Test
  void keepsToItsFractions() {
    List<Optional<Behaviour>> lots = lots(chaos(7));

    long faults = lots.stream().filter(Optional::isPresent).count();
    long tooMany = lots.stream().filter(lot -> lot.filter(this::isTooMany).isPresent()).count();
    assertThat(faults / (double) lots.size()).isBetween(0.37, 0.43);
    assertThat(tooMany / (double) lots.size()).isBetween(0.08, 0.12);
  }

  @Test
  void saysWhatItIs() {
    assertThat(chaos(42)).hasToString("chaos with seed 42: drops 0.200, 429 0.100, 5xx 0.100");
    assertThat(chaos(42).seed()).isEqualTo(42);
    assertThatThrownBy(() -> chaos(42).dropping(0.9)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hidesFromTheClientWhatLinkedInGotButNeverFromTheInbox() throws Exception {
    try (SimulatedWeLink welink = SimulatedWeLink.start()) {
      welink.raise(chaos(3));

      List<String> toldOk = sendTwoHundred(welink);

      List<String> received =
          welink.linkedIn().deliveries().stream().map(Delivery::threadId).toList();
      assertThat(received).containsAll(toldOk).hasSizeGreaterThan(toldOk.size());
      assertThat(welink.record().sends()).hasSize(200);
      assertThat(received)
          .hasSize(
              (int)
                  welink.record().sends().stream()
                      .filter(request -> request.requestId().isPresent())
                      .count());
    }
  }

  @Test
  void leavesTheScriptItsSayAndEndsWhenItIsCalm() throws Exception {
    try (SimulatedWeLink welink = SimulatedWeLink.start()) {
      welink.raise(Chaos.seeded(1).tooManyRequests(1));
      welink.when(RequestMatcher.send().toThread("t-1")).then(accept());
      Caller caller = Caller.of(welink);

      assertThat(caller.send("t-1", "hello").status()).isEqualTo(200);
      assertThat(caller.send("t-2", "hello").status()).isEqualTo(429);
      welink.calm();
      assertThat(caller.send("t-2", "hello").status()).isEqualTo(200);
    }
  }

  private static List<String> sendTwoHundred(SimulatedWeLink welink) throws Exception {
    List<String> toldOk = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      try (RawClient client = new RawClient(welink)) {
        Seen seen = client.sendAndAskToClose("t-" + i, "hello").readToTheEnd();
        if (seen.text().startsWith("HTTP/1.1 200") && seen.text().endsWith("}")) {
          toldOk.add("t-" + i);
        }
      }
    }
    return toldOk;
  }

  private static Chaos chaos(long seed) {
    return Chaos.seeded(seed).dropping(0.2).tooManyRequests(0.1).serverErrors(0.1);
  }

  private static List<Optional<Behaviour>> lots(Chaos chaos) {
    return Stream.generate(chaos::draw).limit(2000).toList();
  }

  private boolean isTooMany(Behaviour behaviour) {
    return behaviour.reply() instanceof Reply.Status bare && bare.status() == 429;
  }
}
