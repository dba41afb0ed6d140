package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import ai.welink.camunda.processtest.ProcessTestExtension;
import ai.welink.camunda.processtest.ProcessTestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who breaks an example learns from its tests which element is wrong. */
class BrokenExamplesIT {

  /**
   * A mistake that a designer could make.
   *
   * @param from what stands in the file, once
   * @param element what the failing test's message must name
   */
  record Mistake(
      String name,
      Example example,
      String from,
      String to,
      Class<?> test,
      String method,
      String element) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "an error boundary event with a wrong code",
            Example.SEND_BY_CHANNEL,
            "errorCode=\"WELINK_RATE_LIMITED\"",
            "errorCode=\"WELINK_RATE_LIMIT\"",
            SendByChannelTest.class,
            "endsWhereOneTriesAgainLater",
            "rateLimited"),
        new Mistake(
            "a result variable renamed",
            Example.SEND_A_MESSAGE,
            "key=\"resultVariable\" value=\"welinkMessage\"",
            "key=\"resultVariable\" value=\"welinkAnswer\"",
            SendAMessageTest.class,
            "sendsAndKeepsLinkedInsAnswer",
            "Element \"send\" should have left its result in variable \"welinkMessage\""),
        new Mistake(
            "a timer that is too short",
            Example.OUTREACH,
            ">=waitForReply<",
            ">P1D<",
            OutreachTest.class,
            "waitsThreeDaysForAReplyBeforeItFollowsUp",
            "noReply"),
        new Mistake(
            "a timer that is too long",
            Example.OUTREACH,
            ">=waitForReply<",
            ">P4D<",
            OutreachTest.class,
            "waitsThreeDaysForAReplyBeforeItFollowsUp",
            "noReply"),
        new Mistake(
            "a correlation key of another field",
            Example.RESULT_BY_WEBHOOK,
            "correlationKey=\"=welinkMessage.request_id\"",
            "correlationKey=\"=threadId\"",
            ResultByWebhookTest.class,
            "goesOnWithTheWebhooksResultWithoutAsking",
            "'result'"),
        new Mistake(
            "all candidates at once",
            Example.RECRUITER_CAMPAIGN,
            "isSequential=\"true\"",
            "isSequential=\"false\"",
            RecruiterCampaignTest.class,
            "writesToOneAfterAnother",
            "'send'"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aTestNamesTheElement(Mistake mistake, @TempDir Path folder) throws IOException {
    String diagram = Files.readString(mistake.example().file());
    assertThat(diagram).containsOnlyOnce(mistake.from());
    write(folder, mistake.example(), diagram.replace(mistake.from(), mistake.to()));

    var outcome = run(folder, "PT5S", mistake.test(), mistake.method());

    assertThat(outcome.succeeded()).isZero();
    assertThat(outcome.failures()).singleElement().asString().contains(mistake.element());
  }

  @Test
  void theSameTestsPassOnACopy(@TempDir Path folder) throws IOException {
    write(folder, Example.SEND_BY_CHANNEL, Files.readString(Example.SEND_BY_CHANNEL.file()));

    var outcome = run(folder, "PT20S", SendByChannelTest.class, "endsWhereOneTriesAgainLater");

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.succeeded()).isEqualTo(1);
  }

  private static ProcessTestRun.Outcome run(
      Path folder, String patience, Class<?> test, String method) {
    return new ProcessTestRun()
        .with(ProcessTestExtension.FOLDER, folder.toString())
        .with(ProcessTestExtension.PATIENCE, patience)
        .of(selectMethod(test, method));
  }

  private static void write(Path folder, Example example, String diagram) throws IOException {
    Path file = folder.resolve(example.file());
    Files.createDirectories(file.getParent());
    Files.writeString(file, diagram);
  }
}
