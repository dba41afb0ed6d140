package ai.welink.camunda.simulator;

import static ai.welink.camunda.simulator.Behaviours.deepNesting;
import static ai.welink.camunda.simulator.Behaviours.emptyBody;
import static ai.welink.camunda.simulator.Behaviours.endlessBody;
import static ai.welink.camunda.simulator.Behaviours.garble;
import static ai.welink.camunda.simulator.Behaviours.html;
import static ai.welink.camunda.simulator.Behaviours.hugeBody;
import static ai.welink.camunda.simulator.Behaviours.redirect;
import static ai.welink.camunda.simulator.Behaviours.status;
import static ai.welink.camunda.simulator.Behaviours.tooManyRequests;
import static ai.welink.camunda.simulator.Behaviours.truncatedJson;
import static ai.welink.camunda.simulator.Behaviours.wrongContentType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.welink.camunda.simulator.Caller.Said;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrangeAnswerTest {

  private final SimulatedWeLink welink =
      SimulatedWeLink.configure().clock(TickingClock.standing()).start();
  private final Caller caller = Caller.of(welink);

  @AfterEach
  void stop() {
    welink.close();
  }

  @Test
  void garbles() throws Exception {
    Said said = answerOf(garble());

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body()).isNotEmpty().doesNotContain("{", "request");
    assertThatLinkedInGot(1);
  }

  @Test
  void truncates() throws Exception {
    assertThat(answerOf(truncatedJson()).body()).startsWith("{\"requestId\":").doesNotContain("}");
    assertThatLinkedInGot(1);
  }

  @Test
  void answersNothing() throws Exception {
    assertThat(answerOf(emptyBody()).body()).isEmpty();
    assertThatLinkedInGot(1);
  }

  @Test
  void answersWithAPage() throws Exception {
    Said said = answerOf(html());

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.header("Content-Type")).startsWith("text/html");
    assertThat(said.body()).startsWith("<!doctype html>");
    assertThatLinkedInGot(1);
  }

  @Test
  void saysThatJsonIsText() throws Exception {
    Said said = answerOf(wrongContentType());

    assertThat(said.header("Content-Type")).isEqualTo("text/plain");
    assertThat(said.json().has("requestId")).isTrue();
    assertThatLinkedInGot(1);
  }

  @Test
  void answersWithFiftyMegabytes() throws Exception {
    HttpResponse<InputStream> response = streamOf(hugeBody());

    try (InputStream body = response.body()) {
      assertThat(new String(body.readNBytes(14))).isEqualTo("{\"requestId\":\"");
      body.skipNBytes(50 * 1024 * 1024 - 16);
      assertThat(new String(body.readAllBytes())).isEqualTo("\"}");
    }
    assertThatLinkedInGot(1);
  }

  @Test
  void answersWithoutEnd() throws Exception {
    try (InputStream body = streamOf(endlessBody()).body()) {
      assertThat(body.readNBytes(4 * 1024 * 1024)).hasSize(4 * 1024 * 1024);
    }

    await()
        .untilAsserted(
            () ->
                assertThat(welink.record().requests().getFirst().fate())
                    .isEqualTo(Fate.CLIENT_LEFT));
    assertThatLinkedInGot(1);
  }

  @Test
  void nestsDeeply() throws Exception {
    String body = answerOf(deepNesting()).body();

    assertThat(body).startsWith("{\"requestId\":\"").endsWith("]]]}").hasSizeGreaterThan(200_000);
    assertThatLinkedInGot(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void answersWithABareStatus(int code) throws Exception {
    Said said = answerOf(status(code));

    assertThat(said.status()).isEqualTo(code);
    assertThat(said.header("Retry-After")).isNull();
    assertThatLinkedInGot(0);
  }

  @Test
  void answersWithAStatusThoughLinkedInGetsTheMessage() throws Exception {
    assertThat(answerOf(status(504).andLinkedInGetsIt()).status()).isEqualTo(504);
    assertThatLinkedInGot(1);
  }

  @Test
  void saysWhenToComeBack() throws Exception {
    Duration minute = Duration.ofMinutes(1);

    assertThat(answerOf(tooManyRequests().retryAfter(minute)).header("Retry-After"))
        .isEqualTo("60");
    welink.forgetRules();
    assertThat(answerOf(status(503).retryAfterAsDate(minute)).header("Retry-After"))
        .isEqualTo("Mon, 02 Mar 2026 09:01:00 GMT");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects(int code) throws Exception {
    Said said = answerOf(redirect(code, URI.create("http://127.0.0.1:1/elsewhere")));

    assertThat(said.status()).isEqualTo(code);
    assertThat(said.header("Location")).isEqualTo("http://127.0.0.1:1/elsewhere");
    assertThatLinkedInGot(0);
  }

  @Test
  void misbehavesForOtherCallsToo() throws Exception {
    String id = caller.sendForId("t-1", "hello");
    welink.when(RequestMatcher.getResponse()).then(truncatedJson()).once();
    welink.when(RequestMatcher.getResponse()).then(status(500)).once();

    assertThat(caller.verdict(id).body()).startsWith("{\"status\":\"SUCCESS\"").doesNotEndWith("}");
    assertThat(caller.verdict(id).status()).isEqualTo(500);
    assertThat(caller.verdict(id).body()).endsWith("}");
  }

  private Said answerOf(Behaviour behaviour) throws Exception {
    welink.when(RequestMatcher.send()).then(behaviour);
    return caller.send("t-1", "hello");
  }

  private HttpResponse<InputStream> streamOf(Behaviour behaviour) throws Exception {
    welink.when(RequestMatcher.send()).then(behaviour);
    return caller
        .client()
        .send(
            caller.request(WeLinkCall.SEND_TO_THREAD.path(), Caller.message("t-1", "hello")),
            BodyHandlers.ofInputStream());
  }

  private void assertThatLinkedInGot(int messages) {
    assertThat(welink.linkedIn().deliveriesTo("t-1")).hasSize(messages);
  }
}
