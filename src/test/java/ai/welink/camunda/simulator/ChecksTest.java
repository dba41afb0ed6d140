package ai.welink.camunda.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.simulator.Caller.Said;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  private final TickingClock clock = TickingClock.standing();
  private final SimulatedWeLink welink = SimulatedWeLink.configure().clock(clock).start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void refusesAWrongKey() throws Exception {
    Said said = caller.withKey("stolen").send("t-1", "hello");

    assertThat(said.status()).isEqualTo(401);
    assertThat(said.body())
        .isEqualTo("{\"message\":\"Unauthorized\",\"error\":\"Unauthorized\",\"statusCode\":401}");
    assertThat(welink.record().sends().getFirst().keyRight()).isFalse();
    assertThat(welink.record().sends().getFirst().fate()).isEqualTo(Fate.REFUSED);
    assertThat(welink.linkedIn().count()).isZero();
  }

  @Test
  void followsAChangeOfTheKey() throws Exception {
    welink.keys().changeTo("new", SimulatedWeLink.API_SECRET);

    assertThat(caller.send("t-1", "hello").status()).isEqualTo(401);
    assertThat(caller.withKey("new").send("t-1", "hello").status()).isEqualTo(200);
  }

  @Test
  void asksForTheSecretToo() throws Exception {
    welink.keys().changeTo(SimulatedWeLink.API_KEY, "new");

    assertThat(caller.send("t-1", "hello").status()).isEqualTo(401);
  }

  @Test
  void refusesWhatTheKeyMayNotDo() throws Exception {
    welink.keys().forbid(WeLinkCall.SEND_TO_THREAD);

    assertThat(caller.send("t-1", "hello").status()).isEqualTo(403);
    assertThat(caller.call(WeLinkCall.ME, "{\"accountId\":\"a-1\"}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|accountId should not be empty",
        "{\"accountId\":\"a\",\"thread_id\":7,\"message\":\"m\"}|thread_id must be a string",
        "{\"accountId\":\"a\",\"thread_id\":\"t\",\"message\":\"\"}|message should not be empty",
        "{\"accountId\":\"a\",\"thread_id\":\"t\",\"message\":null}|message must be a string",
        "{\"accountId\":\"a\",\"thread_id\":\"t\",\"message\":\"m\",\"frequency\":\"1\"}"
            + "|frequency must be a number",
        "{\"accountId\":\"a\",\"thread_id\":\"t\",\"message\":\"m\",\"track_reply\":\"true\"}"
            + "|track_reply must be a boolean",
        "{\"accountId\":\"a\",\"thread_id\":\"t\",\"message\":\"m\",\"mesage\":\"m\"}"
            + "|property mesage should not exist",
      })
  void complainsAboutEveryFieldThatIsNotAsDocumented(String body, String complaint)
      throws Exception {
    Said said = caller.call(WeLinkCall.SEND_TO_THREAD, body);

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.json().get("message")).anyMatch(one -> one.asText().equals(complaint));
    assertThat(said.json().get("error").asText()).isEqualTo("Bad Request");
    assertThat(said.json().get("statusCode").asInt()).isEqualTo(400);
  }

  @Test
  void requiresEveryFieldOfARecruiterSend() throws Exception {
    Said said = caller.call(WeLinkCall.SEND_TO_RECRUITER_THREAD, "{\"subject\": \"s\"}");

    assertThat(said.json().get("message")).hasSize(5);
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    assertThat(caller.call(WeLinkCall.SEND_TO_THREAD, "{\"accountId").status()).isEqualTo(400);
    assertThat(caller.call(WeLinkCall.SEND_TO_THREAD, "").status()).isEqualTo(400);
  }

  @Test
  void knowsNoOtherEndpoint() throws Exception {
    assertThat(caller.post("/api/v1/send", "{}").status()).isEqualTo(404);
    assertThat(welink.record().requests().getFirst().call()).isEmpty();
  }

  @Test
  void knowsTheAccounts() throws Exception {
    welink.accounts().forget("a-1");
    assertThat(caller.send("t-1", "hello").status()).isEqualTo(404);

    welink.accounts().activate("a-1");
    welink.accounts().deactivate("a-1");
    Said said = caller.send("t-1", "hello");
    assertThat(said.status()).isEqualTo(400);
    assertThat(said.json().get("message").asText()).isEqualTo("Linked account not active");
  }

  @Test
  void stopsAtZeroCredits() throws Exception {
    welink.credits().are(1);
    welink.credits().atZeroAnswer(403, Failure.failure("NO_MORE"));

    assertThat(caller.send("t-1", "hello").status()).isEqualTo(200);
    assertThat(caller.send("t-1", "hello").status()).isEqualTo(403);
    assertThat(welink.linkedIn().count()).isEqualTo(1);
  }

  @Test
  void limitsAnAccountInARollingHour() throws Exception {
    welink.rateLimit().perAccount(2).withRetryAfterInSeconds();
    caller.send("t-1", "1");
    clock.advance(Duration.ofMinutes(20));
    caller.send("t-1", "2");
    clock.advance(Duration.ofMillis(1));

    Said refused = caller.send("t-1", "3");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("2400");

    clock.advance(Duration.ofMinutes(40).minusMillis(1));
    assertThat(caller.send("t-1", "4").status()).isEqualTo(200);
    assertThat(caller.send("t-1", "5").status()).isEqualTo(429);
  }

  @Test
  void saysWhenToComeBackAsADateOrNotAtAll() throws Exception {
    welink.rateLimit().perAccount(0);
    assertThat(caller.send("t-1", "1").header("Retry-After")).isNull();

    welink.rateLimit().withRetryAfterAsDate();
    assertThat(caller.send("t-1", "1").header("Retry-After"))
        .isEqualTo("Mon, 02 Mar 2026 10:00:00 GMT");
  }

  @Test
  void countsStatusRequestsOnlyIfToldTo() throws Exception {
    welink.rateLimit().perAccount(1);
    String id = caller.sendForId("t-1", "1");
    assertThat(caller.verdict(id).status()).isEqualTo(200);

    welink.rateLimit().countingStatusRequests(true);
    assertThat(caller.verdict(id).status()).isEqualTo(429);
  }

  @Test
  void doesNotKnowAForeignRequest() throws Exception {
    Said said = caller.verdict("nobody");

    assertThat(said.status()).isEqualTo(404);
    assertThat(said.json().get("statusCode").asInt()).isEqualTo(404);
  }

  @Test
  void isAskedForAStatusAsTold() throws Exception {
    try (SimulatedWeLink strict =
        SimulatedWeLink.configure().statusIsAskedBy("requestId").start()) {
      String id = Caller.of(strict).sendForId("t-1", "hello");

      assertThat(Caller.of(strict).verdict(id).status()).isEqualTo(400);
      String body = "{\"requestId\": \"" + id + "\"}";
      assertThat(Caller.of(strict).call(WeLinkCall.GET_RESPONSE, body).status()).isEqualTo(200);
    }
  }

  @Test
  void refusesASecondSessionOnARecruiterSeat() throws Exception {
    welink.byDefault(Behaviours.accept().after(Duration.ofMinutes(1)));
    WeLinkCall recruiter = WeLinkCall.SEND_TO_RECRUITER_THREAD;
    caller.call(recruiter, Caller.recruiterMessage("t-1", "s-1"));

    Said second = caller.call(recruiter, Caller.recruiterMessage("t-2", "s-1"));
    assertThat(second.json().get("status").asText())
        .isEqualTo("RECRUITER_ACKNOWLEDGEMENT_REQUIRED");
    assertThat(caller.call(recruiter, Caller.recruiterMessage("t-3", "s-2")).status())
        .isEqualTo(200);
    assertThat(welink.seats().clashes()).extracting(Seats.Clash::seat).containsExactly("c-1/s-1");

    clock.advance(Duration.ofMinutes(1));
    assertThat(caller.call(recruiter, Caller.recruiterMessage("t-2", "s-1")).status())
        .isEqualTo(200);
    assertThat(welink.linkedIn().deliveriesTo("t-2")).isEmpty();
  }
}
