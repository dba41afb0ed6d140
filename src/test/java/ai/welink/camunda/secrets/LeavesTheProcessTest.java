package ai.welink.camunda.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Unguarded;
import ai.welink.camunda.webhook.Signer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that was given in confidence leaves the process of a runtime: not by a log at TRACE, its
 * exceptions and their causes, not by what it prints, by job failures, incidents, error variables,
 * the record of a send, metrics, health or any other endpoint.
 */
class LeavesTheProcessTest {

  private static final Signer WELINK = new Signer(Planted.WEBHOOK_SECRET);
  private static final Signer NOBODY = new Signer("nobody's secret");

  @TempDir private Path logs;

  @Test
  void noKeyNoSecretAndNoMessage() {
    try (WatchedRuntime runtime = WatchedRuntime.start(logs)) {
      Journey.all().forEach(runtime::run);
      deliver(runtime);

      assertThat(runtime.leaks()).isEmpty();
    }
  }

  private static void deliver(WatchedRuntime runtime) {
    String reply =
        "{\"event\":\"MESSAGE_REPLY\",\"thread_id\":\"t\",\"text\":\"" + Planted.TEXT + "\"}";
    assertThat(webhook(runtime, WELINK.sign(reply))).isEqualTo(200);
    assertThat(webhook(runtime, NOBODY.sign(reply))).isEqualTo(401);
    assertThat(webhook(runtime, reply.replace("}", ",}"))).isEqualTo(400);
    assertThat(webhook(runtime, WELINK.sign(reply.replace("REPLY", "NEW")))).isEqualTo(200);
    assertThat(webhook(runtime, Planted.WEBHOOK_SECRET)).isEqualTo(400);
    runtime.engine().faults().down();
    assertThat(webhook(runtime, WELINK.sign(reply.replace("\"t\"", "\"u\"")))).isEqualTo(503);
    runtime.engine().faults().up();
  }

  private static int webhook(WatchedRuntime runtime, String body) {
    return runtime.post("/welink/webhook", body);
  }

  /** What is built without a guard, and what is found then. */
  static Stream<Arguments> missingGuards() {
    return Stream.of(
        missing(
            Unguarded.Answers.class,
            "the key] in welink_send",
            "the secret] in welinkMessage",
            "the secret] in engine records of JOB"),
        missing(Unguarded.Log.class, "log: [the key] ai.welink.camunda.api"),
        missing(
            Unguarded.Exceptions.class, "log: [the secret] io.camunda", "the secret] in printed"),
        missing(Unguarded.Record.class, "the message's text] in welink_send"));
  }

  private static Arguments missing(Class<?> builtWithout, String... found) {
    return Arguments.of(Named.of(builtWithout.getSimpleName(), builtWithout), List.of(found));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("missingGuards")
  void isFoundOnceAGuardIsMissing(Class<?> builtWithout, List<String> expected) {
    try (WatchedRuntime runtime = WatchedRuntime.start(logs, builtWithout)) {
      Journey.some().forEach(runtime::run);

      List<String> leaks = runtime.leaks();
      assertThat(expected)
          .allSatisfy(each -> assertThat(leaks).anyMatch(leak -> leak.contains(each)));
    }
  }
}
