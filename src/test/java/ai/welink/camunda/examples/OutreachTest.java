package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.RequestMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutreachTest {

  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = ExamplePlatform.start(Duration.ZERO);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @AfterEach
  void leavesNoTrackerRunning() {
    assertThat(platform.welink().trackersRunning()).isEmpty();
  }

  @Test
  void endsWithTheReplyOnDayOne() {
    ProcessView process = outreach("t-quick");
    Example.awaitTimes(process, "replyOrNot", 1);
    platform.engine().advance(Duration.ofHours(8));
    reply("t-quick");

    assertThat(process.awaitEnd().completed()).contains("replied");
    assertThat(process.variable("welinkReply").path("thread_id").asText()).isEqualTo("t-quick");
    assertThat(textsTo("t-quick")).containsExactly("one");
  }

  @Test
  void endsWithAReplyDuringTheSecondWait() {
    ProcessView process = outreach("t-second");
    passWait(process, 1);
    Example.awaitTimes(process, "replyOrNot", 2);
    reply("t-second");

    assertThat(process.awaitEnd().completed()).contains("replied");
    assertThat(textsTo("t-second")).containsExactly("one", "two");
  }

  @Test
  void givesUpAfterTwoFollowUps() {
    ProcessView process = outreach("t-silent");
    passWait(process, 1);
    passWait(process, 2);
    passWait(process, 3);

    assertThat(process.awaitEnd().completed()).contains("gaveUp");
    assertThat(textsTo("t-silent")).containsExactly("one", "two", "three");
  }

  @Test
  void endsWithoutTrackingWhenTheAccountIsRestrictedInTheMiddle() {
    platform
        .welink()
        .when(RequestMatcher.send().toThread("t-middle").nth(2))
        .then(Behaviours.failLater("ACCOUNT_RESTRICTED"));
    ProcessView process = outreach("t-middle");
    passWait(process, 1);

    assertThat(process.awaitEnd().completed()).contains("stopTrackingAfterError", "restricted");
    assertThat(process.variable("welinkError").path("code").asText())
        .isEqualTo("WELINK_ACCOUNT_RESTRICTED");
    assertThat(textsTo("t-middle")).containsExactly("one");
  }

  @Test
  void stopsTrackingOfAMessageThatMayHaveBeenSent() {
    platform
        .welink()
        .when(RequestMatcher.send().toThread("t-unknown"))
        .then(Behaviours.dropAfterAccepting());
    ProcessView process = outreach("t-unknown");

    assertThat(process.awaitEnd().completed()).contains("stopTrackingAfterError", "notSent");
    assertThat(process.variable("welinkTracking").path("status").asText()).isEqualTo("STOPPED");
  }

  @Test
  void hasTextsAndAWaitingTimeOfItsOwn() {
    ProcessView process = Example.OUTREACH.startFor(platform, "t-default", Map.of());
    Example.awaitTimes(process, "replyOrNot", 1);
    platform.engine().advance(Duration.ofHours(71));
    assertThat(process.activated()).doesNotContain("stopTracking");
    reply("t-default");

    assertThat(process.awaitEnd().variable("messages")).hasSize(3);
    assertThat(process.variable("waitForReply").asText()).isEqualTo("P3D");
  }

  private static ProcessView outreach(String threadId) {
    return Example.OUTREACH.startFor(
        platform, threadId, Map.of("messages", List.of("one", "two", "three", "never")));
  }

  private static void passWait(ProcessView process, int wait) {
    Example.awaitTimes(process, "replyOrNot", wait);
    platform.engine().advance(Duration.ofDays(3));
    Example.awaitTimes(process, "stopTracking", wait);
  }

  private static void reply(String threadId) {
    assertThat(platform.welink().person(threadId).repliesWith("Yes?")).isTrue();
  }

  private static List<String> textsTo(String threadId) {
    return platform.welink().linkedIn().deliveriesTo(threadId).stream()
        .map(Delivery::text)
        .toList();
  }
}
