package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.secrets.Planted;

/** What must hold of sends that have ended, whatever went wrong. */
final class Truth {

  private Truth() {}

  /**
   * As {@link #holdsInAStorm}; and one POST at most was made for each, as nothing asked for two.
   */
  static void holds(Stage stage, Sends sends) {
    holdsInAStorm(stage, sends);
    for (Sends.Send send : sends.all()) {
      assertThat(new Posts(stage.welink()).to(send.thread())).as("%s", send).hasSizeLessThan(2);
      Report report = sends.report(send);
      assertThat(report.isResult() || report.isOutcomeUnknown()).as("%s", report).isTrue();
    }
  }

  /**
   * Nobody got a message twice; a result stands for a message that has arrived; what has not ended
   * in a result says why; and no report shows a key, a secret or the message.
   */
  static void holdsInAStorm(Stage stage, Sends sends) {
    assertThat(stage.welink().linkedIn().duplicates()).isEmpty();
    for (Sends.Send send : sends.all()) {
      Report report = sends.report(send);
      int received = stage.welink().linkedIn().deliveriesTo(send.thread()).size();
      assertThat(received).as("messages to %s", send).isLessThanOrEqualTo(1);
      if (report.isResult()) {
        assertThat(received).as("messages to %s, which ended in a result", send).isEqualTo(1);
      } else {
        assertThat(report.code()).startsWith("WELINK_");
        assertThat(report.why()).as("why %s ended so", send).isNotBlank();
      }
      assertThat(Planted.in(report.toString())).as("shown by %s", send).isEmpty();
      if (report.isOutcomeUnknown()) {
        assertThat(report.why()).containsPattern("attempt \\d+ at \\d{4}-");
      }
    }
  }
}
