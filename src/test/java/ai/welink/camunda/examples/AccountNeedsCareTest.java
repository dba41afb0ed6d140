package ai.welink.camunda.examples;

import static ai.welink.camunda.simulator.Behaviours.failLater;
import static ai.welink.camunda.simulator.RequestMatcher.send;
import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.processtest.Processes;
import ai.welink.camunda.processtest.WeLinkProcessTest;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WeLinkProcessTest("example-processes/send-by-channel.bpmn")
class AccountNeedsCareTest {

  @Autowired private Processes processes;
  @Autowired private SimulatedWeLink welink;

  @Test
  void endsWhereAnAccountNeedsCare() {
    welink.when(send().toThread("thread-7")).then(failLater("ACCOUNT_RESTRICTED"));
    var instance =
        processes.start(
            "send-by-channel",
            Map.of(
                "channel", "thread",
                "accountId", "account-1",
                "threadId", "thread-7",
                "message", "Hello"));

    assertThat(instance)
        .hasCompletedElementsInOrder("accountRestricted", "restricted")
        .isCompleted();
    processes.assertLeft(
        instance,
        "accountRestricted",
        "welinkError",
        error -> assertThat(error.path("code").asText()).isEqualTo("WELINK_ACCOUNT_RESTRICTED"));
    assertThat(welink.linkedIn().deliveries()).isEmpty();
  }
}
