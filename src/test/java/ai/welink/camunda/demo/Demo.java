package ai.welink.camunda.demo;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.examples.ExamplePlatform;
import ai.welink.camunda.simulator.WebhookDelivery;
import ai.welink.camunda.simulator.Webhooks;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays all stories against a simulated WeLink and prints what happened. With {@code
 * WELINK_API_KEY} and {@code WELINK_API_SECRET} in the environment it sends one real message
 * instead, see {@link RealMessage}.
 *
 * <p>Ends with 0 if everything went as expected, else with 1; with 2 if it was not told enough.
 */
public final class Demo {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Demo() {}

  /** Runs the demo and ends this JVM: the engine leaves a thread behind that is no daemon. */
  public static void main(String[] arguments) {
    try {
      System.exit(run(System.getenv(), System.out));
    } catch (RuntimeException | Error unexpected) {
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  /** What {@link #main} does, without ending this JVM. */
  static int run(Map<String, String> environment, PrintStream out) {
    if (Stream.of(RealMessage.KEY, RealMessage.SECRET).anyMatch(environment::containsKey)) {
      return RealMessage.of(environment, System.getProperties()).send(out);
    }
    out.println("\nThe example processes with a simulated WeLink; nothing leaves this machine.\n");
    try (Platform platform = ExamplePlatform.start(Duration.ofMillis(150))) {
      List<Story> stories =
          Stream.concat(ChannelStories.all().stream(), WebhookStories.all().stream()).toList();
      int result = tell(platform, stories, PATIENCE, out);
      out.println(deliveries(platform.welink().webhooks()));
      return result;
    }
  }

  private static String deliveries(Webhooks webhooks) {
    var byStatus =
        webhooks.deliveries().stream()
            .collect(
                Collectors.groupingBy(
                    WebhookDelivery::status, TreeMap::new, Collectors.counting()));
    return "Webhooks that WeLink delivered, by the status they were answered with: " + byStatus;
  }

  /** Plays the stories one after another; 0 if each has ended as expected. */
  static int tell(Platform platform, List<Story> stories, Duration patience, PrintStream out) {
    List<Told> told = stories.stream().map(story -> Stage.play(platform, story, patience)).toList();
    out.print(StoryTable.of(told));
    long wrong = told.stream().filter(each -> !each.asExpected()).count();
    out.println(
        wrong == 0
            ? "%d stories, all of them as expected.".formatted(told.size())
            : "%d of %d stories did not end as expected.".formatted(wrong, told.size()));
    return wrong == 0 ? 0 : 1;
  }
}
