package ai.welink.camunda.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.IncidentView;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.secrets.Planted;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A field that breaks its rule, through the real runtime: the job stops at once, nothing is sent.
 */
class BadInputInTheRuntimeTest {

  private static final String PLANTED = Planted.TEXT;
  private static final TemplatedTask THREAD = Tasks.toThread("t-1", "Hello " + PLANTED);
  private static final TemplatedTask NAVIGATOR = Tasks.toSalesNavigatorThread("t-1", PLANTED);
  private static final TemplatedTask RECRUITER = Tasks.toRecruiterThread("t-1", PLANTED);
  private static final TemplatedTask STATUS = TemplatedTask.named("get-request-status");
  private static final TemplatedTask STOP = TemplatedTask.named("stop-reply-tracking");

  private static Platform platform;
  private static Hush hush;

  @BeforeAll
  static void start() {
    platform = Platform.start();
    hush = new Hush();
  }

  @AfterAll
  static void stop() {
    hush.close();
    platform.close();
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        bad("no account", THREAD.with("accountId", ""), "accountId must not be empty"),
        bad("no thread", NAVIGATOR.with("threadId", "=null"), "threadId must not be empty"),
        bad("no message", THREAD.with("message", "=missing"), "message must not be empty"),
        bad(
            "a list as message",
            THREAD.with("message", "=[\"" + PLANTED + "\"]"),
            "message must be text"),
        bad("no profile", RECRUITER.with("profileId", " "), "profileId must not be empty"),
        bad("no contract", RECRUITER.with("contractId", "=\"\""), "contractId must not be empty"),
        bad("no seat", RECRUITER.with("seatId", "=null"), "seatId must not be empty"),
        bad("a subject that is true", RECRUITER.with("subject", "=true"), "subject must be text"),
        bad(
            "a key of two lines",
            THREAD.with("authentication.apiKey", "=\"" + PLANTED + "\\n\""),
            "authentication.apiKey must be printable ASCII"),
        bad(
            "a secret with an umlaut",
            THREAD.with("authentication.apiSecret", PLANTED + "ü"),
            "authentication.apiSecret must be printable ASCII"),
        bad(
            "no key",
            STATUS.with("authentication.apiKey", "=\" \"").with("requestId", "r"),
            "authentication.apiKey must not be empty"),
        bad("no such frequency", tracked("=0"), "frequency must be greater than 0"),
        bad("a negative frequency", tracked("=-1.5"), "frequency must be greater than 0"),
        bad("a frequency in words", tracked("=\"" + PLANTED + "\""), "frequency must be a number"),
        bad(
            "no such duration",
            THREAD.with("giveUpAfter", "=\"" + PLANTED + "\""),
            "giveUpAfter must be an ISO-8601 duration"),
        bad(
            "a duration of months",
            RECRUITER.with("giveUpAfter", "P1M"),
            "giveUpAfter must be an ISO-8601 duration"),
        bad(
            "no time at all",
            NAVIGATOR.with("giveUpAfter", "PT0S"),
            "giveUpAfter must be a duration above zero"),
        bad(
            "the key in the message",
            THREAD.with("message", "{{secrets.WELINK_API_KEY}} " + PLANTED),
            "message must not hold WeLink's key or secret"),
        bad("no request", STATUS.with("requestId", "=null"), "requestId must not be empty"),
        bad(
            "a thread that is no text",
            STOP.with("accountId", "a").with("threadId", "={}"),
            "threadId must be text"),
        bad(
            "no account to stop",
            STOP.with("accountId", "=null").with("threadId", "t"),
            "accountId must not be empty"));
  }

  private static TemplatedTask tracked(String frequency) {
    return THREAD.with("trackReply", true).with("frequency", frequency);
  }

  private static Arguments bad(String name, TemplatedTask task, String sentence) {
    return Arguments.of(Named.of(name, task), sentence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void stopsTheJobAtOnce(TemplatedTask task, String sentence) {
    ProcessView view =
        platform.run(
            Bpmn.createExecutableProcess("bad-input")
                .startEvent()
                .serviceTask("task", task::on)
                .endEvent()
                .done(),
            Map.of());

    IncidentView incident = view.awaitIncident();

    assertThat(incident.type().name()).isEqualTo("JOB_NO_RETRIES");
    assertThat(incident.message())
        .startsWith(sentence)
        .doesNotContain(PLANTED, Planted.KEY, Planted.SECRET);
    assertThat(view.job("task").retries()).isZero();
    assertThat(view.job("task").activations()).hasSize(1);
    assertThat(platform.welink().record().count()).isZero();
    platform.engine().cancel(view);
  }
}
