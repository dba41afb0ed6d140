package ai.welink.camunda.send;

import static ai.welink.camunda.send.SendFixture.ID;
import static ai.welink.camunda.send.SendFixture.PATIENCE;
import static ai.welink.camunda.send.SendFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.send.JournalException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendOnceTest {

  private static final SentAnswer ANSWER =
      new SentAnswer(json("{'thread_id': 't-1', 'message_id': 'm-1'}"));
  private static final Verdict DONE = new Verdict.Done("r-1", ANSWER);
  private static final Verdict ACCEPTED = new Verdict.Accepted("r-1");
  private static final Verdict UNCLEAR = new Verdict.Unclear("no answer came", null, null);
  private static final WeLinkFailure LIMIT =
      WeLinkFailure.of(KnownError.RATE_LIMITED, "rate limit");
  private static final WeLinkFailure RESTRICTED =
      WeLinkFailure.of(KnownError.ACCOUNT_RESTRICTED, "restricted");

  private final SendFixture job = new SendFixture();

  @Test
  void endsWithTheResultThatTheAnswerAlreadyHolds() {
    job.welink.then(DONE);

    assertThat(job.activate()).isEqualTo(new Step.Sent("r-1", ANSWER));
  }

  @Test
  void tellsTheRecordedResultAgainWhenTheCompletionWasLost() {
    job.welink.then(DONE);
    job.activate();

    assertThat(job.activate()).isEqualTo(new Step.Sent("r-1", ANSWER));
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void waitsForTheVerdictWithoutPostingAgain() {
    job.welink
        .then(ACCEPTED)
        .thenTells(new Lookup.Pending("QUEUED"))
        .thenTells(new Lookup.NotNow(LIMIT, null))
        .thenTells(new Lookup.Found(ANSWER));

    assertThat(job.activate()).asInstanceOf(type(Step.Later.class)).matches(Step.Later::accepted);
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.activate()).isEqualTo(new Step.Sent("r-1", ANSWER));
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void keepsWhatWeLinkSaidBesideTheIdUntilTheVerdictIsThere() {
    SentAnswer acceptance = new SentAnswer(json("{'requestId': 'r-1', 'note': 'busy'}"));
    job.welink.then(new Verdict.Accepted("r-1", acceptance)).thenTells(new Lookup.Found(ANSWER));
    job.activate();

    assertThat(job.activate()).isEqualTo(new Step.Sent("r-1", ANSWER, acceptance));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16 * 1024})
  void doesNotKeepThatAMessageWaitsNorWhatIsTooLongToBeKept(int length) {
    String note = "x".repeat(length);
    SentAnswer acceptance =
        new SentAnswer(
            json("{'requestId': 'r-1', 'status': 'QUEUED', 'note': '%s'}".formatted(note)));
    job.welink.then(new Verdict.Accepted("r-1", acceptance)).thenTells(new Lookup.Found(ANSWER));
    job.activate();

    assertThat(job.activate()).isEqualTo(new Step.Sent("r-1", ANSWER, null));
  }

  @Test
  void looksLessAndLessOften() {
    job.welink.then(ACCEPTED);
    IntStream.range(0, 8).forEach(i -> job.welink.thenTells(new Lookup.Pending(null)));

    List<Duration> pauses = IntStream.range(0, 8).mapToObj(i -> pauseAndCome()).toList();

    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(5L, 5L, 10L, 20L, 40L, 60L, 60L, 60L);
  }

  private Duration pauseAndCome() {
    Duration pause = ((Step.Later) job.activate()).pause();
    job.clock.advance(pause);
    return pause;
  }

  @Test
  void givesUpWaitingWhenTheTimeIsUpAndStillTellsTheRequestId() {
    job.welink
        .then(ACCEPTED)
        .thenTells(new Lookup.Pending(null))
        .thenTells(new Lookup.Found(ANSWER));
    job.activate();
    job.clock.advance(SendFixture.GIVE_UP);

    assertFailed(job.activate(), "WELINK_RESULT_TIMEOUT")
        .satisfies(failure -> assertThat(failure.requestId()).isEqualTo("r-1"));
    assertThat(job.activate()).as("a person tries again").isInstanceOf(Step.Sent.class);
  }

  @Test
  void reportsARequestThatWeLinkDoesNotKnowOnceItMustKnowIt() {
    WeLinkFailure unknown = WeLinkFailure.of(KnownError.NOT_FOUND, "no such request");
    job.welink
        .then(ACCEPTED)
        .thenTells(new Lookup.NotKnown(unknown))
        .thenTells(new Lookup.NotKnown(unknown));
    job.activate();
    job.clock.advance(Duration.ofSeconds(5));
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    job.clock.advance(Duration.ofSeconds(55));

    assertFailed(job.activate(), "WELINK_NOT_FOUND")
        .satisfies(failure -> assertThat(failure.requestId()).isEqualTo("r-1"));
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void saysWhatStoodInTheWayOfAnAnswerWhenTheTimeIsUp() {
    WeLinkFailure refused = WeLinkFailure.of(KnownError.UNAUTHORIZED, "the key was changed");
    job.welink.then(ACCEPTED).thenTells(new Lookup.NotNow(refused, null));
    job.activate();
    job.clock.advance(SendFixture.GIVE_UP);

    assertFailed(job.activate(), "WELINK_RESULT_TIMEOUT")
        .satisfies(failure -> assertThat(failure.message()).contains("WELINK_UNAUTHORIZED"));
  }

  @Test
  void looksOnceMoreAtTheVeryEnd() {
    job.welink.then(ACCEPTED).thenTells(new Lookup.Pending(null));
    job.activate();
    job.clock.advance(SendFixture.GIVE_UP.minusSeconds(2));

    assertThat(((Step.Later) job.activate()).pause()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void postsAgainOnlyWhatWasNeverSent() {
    job.welink
        .then(new Verdict.NeverSent(LIMIT, Duration.ofSeconds(90)))
        .then(new Verdict.NeverSent(LIMIT, null))
        .then(DONE);

    assertThat(((Step.Later) job.activate()).pause())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
    assertThat(job.welink.posts()).isEqualTo(3);
  }

  @Test
  void stopsTryingWhenTheTimeIsUpAndStartsAnewWhenAPersonTriesAgain() {
    job.welink
        .then(new Verdict.NeverSent(LIMIT, null))
        .then(new Verdict.NeverSent(LIMIT, Duration.ofHours(1)))
        .then(new Verdict.NeverSent(LIMIT, null))
        .then(new Verdict.NeverSent(LIMIT, null));
    job.activate();
    job.clock.advance(Duration.ofMinutes(29));
    assertThat(((Step.Later) job.activate()).pause())
        .as("until the time is up, though more was asked for")
        .isEqualTo(Duration.ofMinutes(1));
    job.clock.advance(Duration.ofMinutes(1));

    assertFailed(job.activate(), "WELINK_RATE_LIMITED");
    assertThat(job.activate()).as("a fresh deadline").isInstanceOf(Step.Later.class);
  }

  @Test
  void neverPostsAgainAfterAnUnclearOutcome() {
    job.welink.then(UNCLEAR);

    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN")
        .satisfies(
            failure ->
                assertThat(failure.message())
                    .contains("attempt 1", "2026-01-01T00:00:00Z", "no answer came"));
    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void sendsAgainOnceWhenAPersonWantsIt() {
    job.welink.then(UNCLEAR).then(ACCEPTED).thenTells(new Lookup.Found(ANSWER));
    job.activate();
    job.journal.set(Carried.STATE, "{'resend': true}");
    SendTask stale = job.task("Hello");

    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.sendOnce.advance(stale))
        .as("a second activation")
        .isInstanceOf(Step.Later.class);
    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
    assertThat(job.welink.posts()).isEqualTo(2);
  }

  @Test
  void doesNotResendTwiceWhenTheResendingRuntimeDies() {
    job.welink
        .then(UNCLEAR)
        .then(
            () -> {
              throw new Killed();
            });
    job.activate();
    job.journal.set(Carried.STATE, "{'resend': true}");
    die();

    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    job.clock.advance(PATIENCE);
    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(job.welink.posts()).isEqualTo(2);
  }

  @Test
  void takesASilentWinnerForUnclearOnlyAfterItsTime() {
    job.welink.then(
        () -> {
          throw new Killed();
        });
    die();

    assertThat(((Step.Later) job.activate()).pause()).isEqualTo(PATIENCE);
    job.clock.advance(PATIENCE.minusSeconds(1));
    assertThat(((Step.Later) job.activate()).pause()).isEqualTo(Duration.ofSeconds(1));
    job.clock.advance(Duration.ofSeconds(1));
    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void neverPostsAgainWhenTheClaimsMessageHasExpired() {
    job.welink.then(
        () -> {
          throw new Killed();
        });
    die();
    job.journal.forgetClaims();
    job.clock.advance(Duration.ofDays(40));

    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void aClaimThatWasConfirmedLateIsGivenBack() {
    job.journal.whenClaiming(() -> job.clock.advance(PATIENCE.dividedBy(2).plusSeconds(1)));
    job.welink.then(DONE);

    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.welink.posts()).isZero();
    assertThat(job.journal.variable(Carried.STATE).path("state").asText()).isEqualTo("NOT_SENT");
    job.journal.whenClaiming(() -> {});
    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
  }

  @Test
  void aClaimThatWasConfirmedWhenOthersMayHaveDecidedIsNeitherUsedNorGivenBack() {
    job.journal.whenClaiming(() -> job.clock.advance(PATIENCE.plusSeconds(1)));
    job.welink.then(DONE);

    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.journal.variable(Carried.STATE).path("state").asText()).isEqualTo("CLAIMED");
    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    assertThat(job.welink.posts()).isZero();
  }

  @Test
  void aLostClaimBesideAWinnerThatDiedBeforeItsRecordEndsToo() {
    job.journal.claim(ID, new SendState.Claimed(1, job.clock.instant()));
    job.journal.set(Carried.STATE, "null");
    job.journal.set(Carried.CLAIM, "null");
    job.welink.then(DONE);

    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    job.clock.advance(PATIENCE);
    assertFailed(job.activate(), "WELINK_SEND_OUTCOME_UNKNOWN");
    job.journal.set(Carried.STATE, "{'resend': true}");
    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void ofManyActivationsAtOnceOnePosts() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    job.welink.then(DONE);
    SendTask task = job.task("Hello");
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<Step>> steps =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return job.runtime().advance(task);
                          }))
              .toList();
      start.countDown();
      long sent = 0;
      for (Future<Step> step : steps) {
        sent += step.get() instanceof Step.Sent ? 1 : 0;
      }
      assertThat(sent).isEqualTo(1);
    }
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void aRefusalByHttpMayBeTriedAgainByAPerson() {
    job.welink.then(new Verdict.Refused(RESTRICTED, true)).then(DONE);

    assertFailed(job.activate(), "WELINK_ACCOUNT_RESTRICTED");
    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
  }

  @Test
  void aFailureThatWeLinkReportsAfterTakingTheRequestIsNotTriedAgainByItself() {
    job.welink.then(new Verdict.Refused(RESTRICTED, false));

    assertFailed(job.activate(), "WELINK_ACCOUNT_RESTRICTED");
    assertFailed(job.activate(), "WELINK_ACCOUNT_RESTRICTED");
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void aFailedVerdictIsAskedForAgainAndNotPostedAgain() {
    job.welink
        .then(ACCEPTED)
        .thenTells(new Lookup.Failed(RESTRICTED))
        .thenTells(new Lookup.Failed(RESTRICTED));
    job.activate();

    assertFailed(job.activate(), "WELINK_ACCOUNT_RESTRICTED");
    assertFailed(job.activate(), "WELINK_ACCOUNT_RESTRICTED");
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void saysThatTheFieldsHaveChangedInsteadOfReportingTheOldResult() {
    job.welink.then(ACCEPTED);
    job.activate();

    assertThat(job.sendOnce.advance(job.task("Another text")))
        .asInstanceOf(type(Step.Stuck.class))
        .satisfies(stuck -> assertThat(stuck.sentence()).contains("have changed", "r-1", "resend"));
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  @Test
  void keepsAnOutcomeThatTheEngineCouldNotTake() {
    job.welink.then(
        () -> {
          job.journal.trouble(Kind.UNAVAILABLE);
          return ACCEPTED;
        });
    job.welink.thenTells(new Lookup.Found(ANSWER));
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    assertThat(job.journal.variable(Carried.STATE).path("state").asText()).isEqualTo("CLAIMED");
    job.journal.trouble(null);

    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
    assertThat(job.journal.variable(Carried.STATE).path("state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void sendsNothingWithoutAClaim() {
    job.welink.then(DONE);
    job.journal.trouble(Kind.UNAVAILABLE);
    assertThat(job.activate()).isInstanceOf(Step.Later.class);
    job.journal.trouble(Kind.DENIED);
    assertThat(job.activate()).isInstanceOf(Step.Stuck.class);
    assertThat(job.welink.posts()).isZero();
    job.journal.trouble(null);

    assertThat(job.activate()).isInstanceOf(Step.Sent.class);
  }

  @Test
  void sendsNothingWhenTheRecordWasRemoved() {
    job.welink.then(ACCEPTED);
    job.activate();
    job.journal.set(Carried.STATE, "null");

    assertThat(job.activate()).isInstanceOf(Step.Stuck.class);
    assertThat(job.welink.posts()).isEqualTo(1);
  }

  private void die() {
    try {
      job.activate();
    } catch (Killed expected) {
      return;
    }
    throw new AssertionError("the runtime was to die");
  }

  private static org.assertj.core.api.ObjectAssert<WeLinkFailure> assertFailed(
      Step step, String code) {
    assertThat(step).isInstanceOf(Step.Failed.class);
    WeLinkFailure failure = ((Step.Failed) step).failure();
    assertThat(failure.code().name()).isEqualTo(code);
    return assertThat(failure);
  }

  /** Stands for the end of the process: nothing after it runs. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
