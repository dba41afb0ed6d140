package ai.welink.camunda.demo;

import static ai.welink.camunda.examples.Example.RECRUITER_CAMPAIGN;
import static ai.welink.camunda.examples.Example.SEND_A_MESSAGE;
import static ai.welink.camunda.examples.Example.SEND_BY_CHANNEL;

import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.Behaviours;
import java.util.List;
import java.util.Map;

/** The stories of sends that wait for LinkedIn's answer: each channel, each way to fail. */
final class ChannelStories {

  private ChannelStories() {}

  static List<Story> all() {
    return List.of(
        onChannel("A message into a thread", "thread"),
        onChannel("A message in Sales Navigator", "salesNavigator"),
        onChannel("A message in Recruiter", "recruiter"),
        failing(
            "LinkedIn has flagged the account",
            "restricted",
            Behaviours.failLater("ACCOUNT_RESTRICTED")),
        failing("Too many requests, and no time left", "limited", Behaviours.tooManyRequests())
            .with("giveUpAfter", "PT0.5S"),
        failing("An error that nobody has heard of", "notSent", Behaviours.refuse("SOMETHING_NEW")),
        failing(
            "The line breaks after WeLink took the message",
            "lookIntoThread",
            Behaviours.dropAfterAccepting()),
        resentOnPurpose(),
        campaign());
  }

  private static Story onChannel(String title, String channel) {
    return Story.of(title, SEND_BY_CHANNEL, "sent")
        .in("thread-of-" + channel)
        .with("channel", channel)
        .with("message", "Hello from " + channel)
        .with("profileId", "profile-1")
        .with("contractId", "contract-1")
        .with("seatId", "seat-1");
  }

  private static Story failing(String title, String end, Behaviour behaviour) {
    String thread = "thread-for-" + end;
    return Story.of(title, SEND_BY_CHANNEL, end)
        .in(thread)
        .with("channel", "thread")
        .with("message", "Hello for " + end)
        .when(thread, behaviour);
  }

  private static Story resentOnPurpose() {
    return Story.of("Never arrived; a person has looked and sends it again", SEND_A_MESSAGE, "sent")
        .in("thread-lost")
        .with("message", "Hello again")
        .when("thread-lost", Behaviours.dropAfterReading())
        .plot(ChannelStories::looksAndResends);
  }

  private static void looksAndResends(Stage stage) {
    IncidentView incident = stage.process().awaitIncident();
    stage.platform().welink().forgetRules();
    var engine = stage.platform().engine();
    engine.setLocalVariables(
        incident.elementInstanceKey(), Map.of("welink_send", Map.of("resend", true)));
    engine.resolve(incident);
  }

  private static Story campaign() {
    return Story.of("Three candidates, one of them unknown", RECRUITER_CAMPAIGN, "finished")
        .with("contractId", "contract-1")
        .with("seatId", "seat-1")
        .with("message", "shall we talk?")
        .with("candidates", List.of(candidate("Ada"), candidate("Bob"), candidate("Cy")))
        .when("thread-of-Bob", Behaviours.failLater("PROFILE_NOT_FOUND"));
  }

  private static Map<String, String> candidate(String name) {
    return Map.of("name", name, "profileId", name, "threadId", "thread-of-" + name);
  }
}
