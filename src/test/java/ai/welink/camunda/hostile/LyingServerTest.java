package ai.welink.camunda.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.OkHttpWeLinkApi;
import ai.welink.camunda.api.RecordingServer;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.api.Tracking;
import ai.welink.camunda.api.VerdictWords;
import ai.welink.camunda.docs.Markdown;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.secrets.Planted;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a server answers: each send ends in time and in bounded memory, in a verdict that
 * invents nothing, and what reaches the process is data.
 */
class LyingServerTest {

  private static final Path DOCUMENT = Path.of("docs", "lying-server.md");
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(3);

  /** What is added on a machine that has much to do. */
  private static final Duration SLACK = Duration.ofSeconds(7);

  private static final long MEMORY = 24L << 20;

  private static final SendRequest REQUEST =
      new SendRequest(
          Endpoint.THREAD,
          new Credentials(Planted.KEY, Planted.SECRET),
          JsonNodeFactory.instance.objectNode().put(SendRequest.MESSAGE, "Good morning"));

  static List<Lie> lies() {
    return Lies.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void endsASendInAVerdict(Lie lie) {
    String verdict = lied(lie, 1, api -> VerdictWords.of(api.send(REQUEST)));

    assertThat(verdict).isEqualTo(lie.verdict());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void endsAQuestionWithoutInventingAResult(Lie lie) {
    String answer = lied(lie, 2, api -> VerdictWords.of(api.lookUp("r1", REQUEST.credentials())));

    assertThat(answer.startsWith("found")).as(answer).isEqualTo(lie.verdict().equals("done"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void stopsNoTrackerThatIsNotThere(Lie lie) {
    Tracking tracking = lied(lie, 1, api -> api.stopTracking("a", "t-1", REQUEST.credentials()));

    assertThat(tracking).isInstanceOf(Tracking.Failed.class);
  }

  /** Makes a call within its time and memory, and with so many requests at most. */
  private static <T> T lied(Lie lie, int requests, Function<OkHttpWeLinkApi, T> call) {
    try (RecordingServer server = RecordingServer.start(lie.answer());
        OkHttpWeLinkApi api =
            new OkHttpWeLinkApi(
                server.url(), RESPONSE_TIMEOUT, RESPONSE_TIMEOUT, InstantSource.system())) {
      Instant start = Instant.now();
      long before = allocated();
      T result = call.apply(api);

      assertThat(allocated() - before).as("bytes allocated").isLessThan(MEMORY);
      assertThat(Duration.between(start, Instant.now())).isLessThan(RESPONSE_TIMEOUT.plus(SLACK));
      assertThat(server.requests()).hasSizeBetween(1, requests);
      return result;
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
  }

  @Test
  void showsTheDesignerWhatTheDocumentationSays() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Deceived deceived = Deceived.start()) {
      for (Lie lie : Lies.all()) {
        int before = deceived.welink().requests().size();
        ProcessView view = deceived.send(lie);

        rows.add(List.of(lie.name(), lie.verdict(), seen(view)));
        assertThat(deceived.welink().requests().size() - before).as("POSTs").isEqualTo(posts(lie));
      }
    }
    String committed = Files.readString(DOCUMENT);
    String table = Markdown.table(List.of("WeLink answers", "Verdict", "The designer sees"), rows);
    String fresh = Markdown.withSection(committed, "lies", table);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DOCUMENT, fresh);
      return;
    }
    assertThat(committed)
        .as("run mvn test -Dtest=LyingServerTest -Ddocs.write=true, look at the changes, commit")
        .isEqualTo(fresh);
  }

  @Test
  void sendsNoSecretThatAnAnswerHasNamed() {
    try (Deceived deceived = Deceived.start()) {
      deceived.answers(
          RecordingServer.answer(
              200,
              "{\"message_id\":\"{{secrets.WELINK_API_KEY}}\","
                  + "\"thread_id\":\"secrets.WELINK_API_SECRET\"}"));
      ProcessView lied = deceived.run(Tasks.toThread("t-1", "Good morning"));
      String before = lied.variable("welinkMessage").toString();
      for (TemplatedTask next :
          List.of(
              Tasks.toThread("t-2", lied.variable("welinkMessage").path("message_id").asText()),
              Tasks.toThread(lied.variable("welinkMessage").path("thread_id").asText(), "Hi"),
              TemplatedTask.named("get-request-status")
                  .with("requestId", lied.variable("welinkMessage").path("message_id").asText()),
              TemplatedTask.named("stop-reply-tracking")
                  .with("accountId", "a")
                  .with("threadId", lied.variable("welinkMessage").path("thread_id").asText()))) {
        assertThat(deceived.run(next).openIncidents().getFirst().message())
            .contains(" must not hold WeLink's key or secret");
      }

      assertThat(deceived.welink().requests()).hasSize(1);
      assertThat(before).contains("{{secrets.WELINK_API_KEY}}", "secrets.WELINK_API_SECRET");
      assertThat(Planted.in(before)).isEmpty();
    }
  }

  /** What was never sent is tried again once, when the task's time is up. */
  private static int posts(Lie lie) {
    return lie.verdict().startsWith("never sent") ? 2 : 1;
  }

  private static String seen(ProcessView view) {
    if (!view.openIncidents().isEmpty()) {
      return "incident: " + view.openIncidents().getFirst().message();
    }
    if (view.completed().contains("handled")) {
      return "`" + view.variable("its_code").asText() + "`: " + sentence(view);
    }
    return "`" + shortened(view.variable("welinkMessage").toString()) + "`";
  }

  private static String sentence(ProcessView view) {
    return shortened(view.variable("its_message").asText())
        .replaceAll("The message may or .* attempt 1 at \\d{4}-[0-9-]+T[0-9:.]+Z, ", "…, ");
  }

  private static String shortened(String text) {
    String shown = text.replaceAll("(.)\\1{50,}", "$1…$1").replaceAll("(\\{\\},){50,}", "{},…{},");
    return shown.length() <= 300 ? shown : shown.substring(0, 300) + "…";
  }
}
