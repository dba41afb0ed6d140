package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.dropBeforeReading;
import static ai.welink.camunda.simulator.Behaviours.status;
import static ai.welink.camunda.simulator.RequestMatcher.getResponse;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordAndScriptTest {

  private final SimulatedWeLink welink = SimulatedWeLink.configure().keepRequests(3).start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void keepsWhatArrivedButNoValueOfAHeaderAndNoTextInItsName() throws Exception {
    caller.send("t-1", "between us");

    ReceivedRequest request = welink.record().sends().getFirst();
    assertThat(request.call()).contains(WeLinkCall.SEND_TO_THREAD);
    assertThat(request.body().get("message").asText()).isEqualTo("between us");
    assertThat(request.headerNames()).contains("x-api-key", "x-api-secret");
    assertThat(request.keyRight()).isTrue();
    assertThat(request.requestId()).isPresent();
    assertThat(request.fate()).isEqualTo(Fate.ANSWERED);
    assertThat(request.status()).isEqualTo(200);
    assertThat(request + " " + welink.linkedIn().deliveries()).doesNotContain("between us");
  }

  @Test
  void countsWhatItNoLongerKeeps() throws Exception {
    for (int i = 0; i < 5; i++) {
      caller.send("t-" + i, "hello");
    }
    caller.verdict("nobody");

    assertThat(welink.record().requests()).hasSize(3);
    assertThat(welink.record().count()).isEqualTo(6);
    assertThat(welink.record().count(WeLinkCall.SEND_TO_THREAD)).isEqualTo(5);
    assertThat(welink.record().notKept()).isEqualTo(3);
    assertThat(welink.linkedIn().count()).isEqualTo(5);
  }

  @Test
  void forgetsEverythingWhenItStartsAnew() throws Exception {
    welink.when(send()).then(status(500));
    welink.byDefault(status(502));
    sendFor("t-1");
    welink.startAnew();

    assertThat(welink.record().count()).isZero();
    assertThat(sendFor("t-1")).isEqualTo(200);
    assertThat(welink.record().count()).isEqualTo(1);
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void followsTheRulesInTheOrderOfTheirWriting() throws Exception {
    welink.when(send()).then(status(500)).once();
    Rule twice = welink.when(send()).then(status(502)).times(2);
    welink.when(send().nth(2)).then(status(504));

    assertThat(sendFor("t-1")).isEqualTo(500);
    assertThat(sendFor("t-1")).isEqualTo(502);
    assertThat(sendFor("t-1")).isEqualTo(502);
    assertThat(twice.applied()).isEqualTo(2);
    assertThat(sendFor("t-1")).isEqualTo(200);
    assertThat(sendFor("t-1")).isEqualTo(504);
    assertThat(sendFor("t-1")).isEqualTo(200);
  }

  @Test
  void matchesOnWhatTheRequestSays() throws Exception {
    welink.when(send().toThread("t-1").withText("x")).then(status(500));
    welink.when(getResponse().about("r-1")).then(status(503));

    assertThat(sendFor("t-1")).isEqualTo(200);
    assertThat(caller.send("t-2", "x").status()).isEqualTo(200);
    assertThat(caller.send("t-1", "x").status()).isEqualTo(500);
    assertThat(caller.verdict("r-1").status()).isEqualTo(503);
    assertThat(caller.verdict("r-2").status()).isEqualTo(404);
  }

  @Test
  void forgetsItsRules() throws Exception {
    welink.when(send()).then(status(500));
    welink.forgetRules();

    assertThat(sendFor("t-1")).isEqualTo(200);
  }

  @Test
  void doesNotPretendToKnowABodyThatItHasNotRead() {
    SimulatedWeLink.Condition condition = welink.when(send().toThread("t-1"));

    assertThatThrownBy(() -> condition.then(dropBeforeReading()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dropBeforeReading().andLinkedInGetsIt())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> welink.holdAt(Milestone.HEAD_ARRIVED, send().withText("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int sendFor(String threadId) throws Exception {
    return caller.send(threadId, "hello").status();
  }
}
