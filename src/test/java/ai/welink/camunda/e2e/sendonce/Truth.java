package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of sends that have ended, whatever went wrong. */
final class Truth {

  private Truth() {}

  /**
   * Nobody got a message twice, no POST was made twice, a result stands for a message that arrived,
   * and an unknown outcome has a reason.
   */
  static void holds(Stage stage, Sends sends) {
    for (Sends.Send send : sends.all()) {
      Report report = sends.report(send);
      int received = stage.welink().linkedIn().deliveriesTo(send.thread()).size();
      assertThat(received).as("messages to %s", send).isLessThanOrEqualTo(1);
      assertThat(new Posts(stage.welink()).to(send.thread())).as("%s", send).hasSizeLessThan(2);
      if (report.isResult()) {
        assertThat(received).as("messages to %s, which ended in a result", send).isEqualTo(1);
      } else {
        assertThat(report.isOutcomeUnknown()).as("%s of %s", report, send).isTrue();
        assertThat(report.why()).contains("attempt 1 at ");
      }
    }
    assertThat(stage.welink().linkedIn().duplicates()).isEmpty();
  }
}
