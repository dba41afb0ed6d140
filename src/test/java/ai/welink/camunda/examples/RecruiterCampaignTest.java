package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.RequestMatcher;
import ai.welink.camunda.simulator.SimulatedWeLink;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecruiterCampaignTest {

  @Test
  void writesToOneAfterAnotherAndGoesOnAfterAFailure() {
    var welink = SimulatedWeLink.configure().actionTakes(Duration.ofMillis(300));
    try (Platform platform = Platform.start(welink, runtime -> runtime)) {
      platform
          .welink()
          .when(RequestMatcher.send().toThread("t-Bob"))
          .then(Behaviours.failLater("PROFILE_NOT_FOUND"));

      ProcessView ended = campaign(platform).awaitEnd();

      assertThat(ended.completed()).contains("sent", "notSent", "finished");
      assertThat(platform.welink().linkedIn().deliveries())
          .extracting(Delivery::threadId, Delivery::text)
          .containsExactly(
              tuple("t-Ada", "Hello Ada,\nwhat do you think?"),
              tuple("t-Cy", "Hello Cy,\nwhat do you think?"));
      assertThat(platform.welink().seats().clashes()).isEmpty();
      assertThat(outcomes(ended))
          .containsExactly(
              "p-Ada SENT null", "p-Bob FAILED WELINK_PROFILE_NOT_FOUND", "p-Cy SENT null");
    }
  }

  private static ProcessView campaign(Platform platform) {
    return Example.RECRUITER_CAMPAIGN.start(
        platform,
        Map.of(
            "contractId", "contract-1",
            "seatId", "seat-1",
            "message", "what do you think?",
            "candidates", List.of(candidate("Ada"), candidate("Bob"), candidate("Cy"))));
  }

  private static Map<String, String> candidate(String name) {
    return Map.of(
        "name", name,
        "profileId", "p-" + name,
        "threadId", "t-" + name);
  }

  private static List<String> outcomes(ProcessView ended) {
    return ended.variable("outcomes").valueStream().map(RecruiterCampaignTest::told).toList();
  }

  private static String told(JsonNode outcome) {
    return String.join(
        " ",
        outcome.path("profileId").asText(),
        outcome.path("status").asText(),
        outcome.path("error").asText());
  }
}
