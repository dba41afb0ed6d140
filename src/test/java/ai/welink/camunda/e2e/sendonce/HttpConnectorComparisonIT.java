package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.simulator.Channel;
import ai.welink.camunda.simulator.WeLinkCall;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The crashes that Camunda's own HTTP connector can have on the way of the same POST, for
 * comparison: {@code mvn verify -Dit.test=HttpConnectorComparisonIT}. Asserts nothing about that
 * connector but that the trap works.
 */
class HttpConnectorComparisonIT {

  private static final SendKind KIND = new SendKind(Channel.THREAD, false);
  private static final String PROCESS = "http-connector";
  private static final int SENDS = 30;

  private final List<Tally> rows = new ArrayList<>();

  @Test
  void printsHowManyMessagesAPlainPostSendsTwice() {
    try (Stage stage = Stage.on(Cluster.embedded())) {
      stage.deploy(SendKind.process(PROCESS, send -> httpTask(stage, send)));
      crash(stage, "server reading", CrashPoint.SERVER_READING::trapOn);
      crash(stage, "accepted, not answered", CrashPoint.SERVER_ACCEPTED::trapOn);
      crash(stage, "answered, not completed", at -> Held.refused(at, Commands.COMPLETION));
      System.out.println(Tally.table("The same with Camunda's HTTP connector 8.8.7", rows));
    }
    assertThat(rows).allMatch(row -> row.posts() > 0);
    assertThat(rows.stream().mapToInt(Tally::duplicates).sum()).isPositive();
  }

  private void crash(Stage stage, String what, Function<Stage, Held> trap) {
    Sends sends = new Sends(stage);
    try (RuntimeProcess doomed = stage.process().start().awaitReady();
        Held held = trap.apply(stage)) {
      sends.together(() -> startAll(sends), () -> {});
      held.await(SENDS);
      doomed.kill();
    }
    try (RuntimeProcess next = stage.process().start().awaitReady()) {
      stage.advance(Sends.LEAP);
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(sends::haveEnded);
      assertThat(next.isAlive()).isTrue();
    }
    rows.add(Tally.of(what, stage, sends));
  }

  private static void startAll(Sends sends) {
    for (int i = 0; i < SENDS; i++) {
      sends.start(KIND, PROCESS);
    }
  }

  private static ServiceTaskBuilder httpTask(Stage stage, ServiceTaskBuilder task) {
    String url = stage.welink().baseUrl() + WeLinkCall.SEND_TO_THREAD.path();
    return task.zeebeJobType("io.camunda:http-json:1")
        .zeebeInput("noAuth", "authentication.type")
        .zeebeInput("POST", "method")
        .zeebeInput(url, "url")
        .zeebeInputExpression(
            "{\"x-api-key\": \"{{secrets.WELINK_API_KEY}}\","
                + " \"x-api-secret\": \"{{secrets.WELINK_API_SECRET}}\"}",
            "headers")
        .zeebeInputExpression(
            "{\"accountId\": \"acc-1\", \"thread_id\": thread, \"message\": text}", "body")
        .zeebeInput("20", "connectionTimeoutInSeconds")
        .zeebeInput("20", "readTimeoutInSeconds")
        .zeebeTaskHeader("resultVariable", "welinkMessage");
  }
}
