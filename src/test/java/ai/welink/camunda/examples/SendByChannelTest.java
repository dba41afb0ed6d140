package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.RequestMatcher;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendByChannelTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @ParameterizedTest
  @CsvSource({
    "thread, THREAD, sendToThread",
    "salesNavigator, SALES_NAVIGATOR, sendToSalesNavigatorThread",
    "recruiter, RECRUITER, sendToRecruiterThread"
  })
  void sendsOnTheChannelThatItIsGiven(String given, Channel channel, String task) {
    ProcessView ended = start(given, "t-" + given).awaitEnd();

    assertThat(ended.completed()).contains(task, "sent");
    assertThat(ended.variable("welinkMessage").path("status").asText()).isEqualTo("SENT");
    assertThat(platform.welink().linkedIn().deliveriesTo("t-" + given))
        .singleElement()
        .satisfies(received -> assertThat(received.channel()).isEqualTo(channel));
  }

  @Test
  void endsWhereAnAccountNeedsCare() {
    ProcessView ended = failing("t-restricted", Behaviours.failLater("ACCOUNT_RESTRICTED"));

    assertThat(ended.awaitEnd().completed()).contains("accountRestricted", "restricted");
    assertThat(ended.variable("welinkError").path("code").asText())
        .isEqualTo("WELINK_ACCOUNT_RESTRICTED");
    assertThat(ended.variable("welinkError").path("request_id").asText()).isNotEmpty();
    assertThat(ended.variable("welinkError").path("help").asText()).contains("Slow down");
  }

  @Test
  void endsWhereOneTriesAgainLater() {
    ProcessView ended = failing("t-limit", Behaviours.tooManyRequests());

    assertThat(ended.awaitEnd().completed()).contains("rateLimited", "limited");
    assertThat(ended.variable("welinkError").path("retryable").asBoolean()).isTrue();
    assertThat(platform.welink().linkedIn().deliveriesTo("t-limit")).isEmpty();
  }

  @Test
  void asksAPersonWhenNobodyKnowsWhetherItWasSent() {
    ProcessView process = failing("t-unknown", Behaviours.dropAfterAccepting());

    process.awaitActivated("lookIntoThread");
    assertThat(process.variable("welinkError").path("code").asText())
        .isEqualTo("WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(platform.welink().linkedIn().deliveriesTo("t-unknown")).hasSize(1);
    platform.engine().cancel(process);
  }

  @ParameterizedTest
  @CsvSource({"SOMETHING_NEW", "PROFILE_NOT_FOUND"})
  void catchesEveryOtherError(String code) {
    ProcessView ended = failing("t-" + code, Behaviours.refuse(code));

    assertThat(ended.awaitEnd().completed()).contains("otherError", "notSent");
    assertThat(ended.variable("welinkError").path("code").asText()).isEqualTo("WELINK_" + code);
  }

  private static ProcessView failing(String threadId, Behaviour behaviour) {
    platform.welink().when(RequestMatcher.send().toThread(threadId)).then(behaviour);
    return start("thread", threadId);
  }

  private static ProcessView start(String channel, String threadId) {
    return Example.SEND_BY_CHANNEL.startFor(
        platform,
        threadId,
        Map.of(
            "channel", channel,
            "giveUpAfter", "PT0.5S",
            "profileId", "profile-1",
            "contractId", "contract-1",
            "seatId", "seat-1"));
  }
}
