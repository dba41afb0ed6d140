package ai.welink.camunda.demo;

import static ai.welink.camunda.examples.Example.OUTREACH;
import static ai.welink.camunda.examples.Example.RESULT_BY_WEBHOOK;

import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.RequestMatcher;
import ai.welink.camunda.simulator.WebhookTrick;
import ai.welink.camunda.simulator.Webhooks;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** The stories in which WeLink tells the process something: twice, late, forged, or not at all. */
final class WebhookStories {

  private static final Duration WAIT = Duration.ofDays(3);

  private WebhookStories() {}

  static List<Story> all() {
    return List.of(
        result("The result by webhook, delivered twice", "sent", WebhookTrick.twice()),
        result("The webhook is late", "sent", WebhookTrick.late(Duration.ofSeconds(1))),
        result("It failed, says the webhook", "failed", WebhookTrick.none())
            .when("thread-by-webhook-failed", Behaviours.failLater("PROFILE_NOT_FOUND")),
        result("The webhook is lost: ask after 15 minutes", "sentAfterAll", WebhookTrick.lost())
            .plot(WebhookStories::waitsInVain),
        outreach("Somebody forges a reply, then a real one comes", "thread-of-Dee", "replied")
            .plot(WebhookStories::forgesThenReplies),
        outreach("A reply during the second wait", "thread-of-Eve", "replied")
            .plot(WebhookStories::repliesDuringTheSecondWait),
        outreach("No reply at all", "thread-of-Flo", "gaveUp").plot(stage -> silentFor(3, stage)),
        restrictedInTheMiddle());
  }

  private static Story result(String title, String end, WebhookTrick trick) {
    return Story.of(title, RESULT_BY_WEBHOOK, end)
        .in("thread-by-webhook-" + end)
        .with("message", "Hello, " + title)
        .given(welink -> welink.webhooks().next(trick));
  }

  private static Story outreach(String title, String threadId, String end) {
    return Story.of(title, OUTREACH, end)
        .in(threadId)
        .with("messages", List.of("Hello", "Hello?", "Goodbye"));
  }

  private static Story restrictedInTheMiddle() {
    String thread = "thread-of-Gus";
    return outreach("The account is restricted in the middle", thread, "restricted")
        .given(
            welink ->
                welink
                    .when(RequestMatcher.send().toThread(thread).nth(2))
                    .then(Behaviours.failLater("ACCOUNT_RESTRICTED")))
        .plot(stage -> silentFor(1, stage));
  }

  private static void waitsInVain(Stage stage) {
    stage.awaitReached("resultOrTimer", 1);
    stage.await("LinkedIn to have it", () -> stage.platform().welink().undecided() == 0);
    stage.passTime(Duration.ofMinutes(15), "resultOrTimer", 1);
  }

  private static void silentFor(int waits, Stage stage) {
    for (int wait = 1; wait <= waits; wait++) {
      stage.passTime(WAIT, "replyOrNot", wait);
    }
  }

  private static void repliesDuringTheSecondWait(Stage stage) {
    silentFor(1, stage);
    stage.awaitReached("replyOrNot", 2);
    stage.platform().welink().person(thread(stage)).repliesWith("Sorry, I was away");
  }

  private static void forgesThenReplies(Stage stage) {
    stage.awaitReached("replyOrNot", 1);
    Webhooks webhooks = stage.platform().welink().webhooks();
    long before = refused(webhooks);
    webhooks.next(WebhookTrick.forged()).report(reply(thread(stage)));
    stage.await("the forged reply to be refused", () -> refused(webhooks) > before);
    webhooks.next(WebhookTrick.twice());
    stage.platform().welink().person(thread(stage)).repliesWith("With pleasure");
  }

  private static long refused(Webhooks webhooks) {
    return webhooks.deliveries().stream().filter(each -> each.status() == 401).count();
  }

  private static ObjectNode reply(String threadId) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("event_type", "MESSAGE_REPLY");
    event.putObject("result").put("thread_id", threadId).put("message", "Forged");
    return event;
  }

  private static String thread(Stage stage) {
    return stage.process().variable("threadId").asText();
  }
}
