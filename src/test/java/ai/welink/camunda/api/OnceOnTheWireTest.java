package ai.welink.camunda.api;

import static ai.welink.camunda.api.RecordingServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does: one POST is one request on the wire. */
class OnceOnTheWireTest {

  private static final String ACCEPTED = "{\"requestId\":\"r1\"}";

  static Stream<Arguments> provocations() {
    return Stream.of(
        provocation("408", answer(408, ""), "unclear"),
        provocation("408, come back at once", answer(408, "", "Retry-After: 0"), "unclear"),
        provocation(
            "503, come back at once", answer(503, "", "Retry-After: 0"), "never sent UNREACHABLE"),
        provocation(
            "429, come back at once", answer(429, "", "Retry-After: 0"), "never sent RATE_LIMITED"),
        provocation(
            "401 with a challenge",
            answer(401, "", "WWW-Authenticate: Basic realm=\"x\""),
            "refused UNAUTHORIZED"),
        provocation(
            "407 with a challenge",
            answer(407, "", "Proxy-Authenticate: Basic realm=\"x\""),
            "unclear"),
        provocation("421", answer(421, ""), "refused SEND_FAILED"),
        provocation("closed after reading", Socket::close, "unclear"),
        provocation("reset after reading", OnceOnTheWireTest::reset, "unclear"),
        provocation("reset in the head of the answer", resetAfter("HTTP/1.1 200 O"), "unclear"),
        provocation(
            "reset in the body of the answer",
            resetAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"requestId\":\"r1\"}"),
            "unclear"),
        provocation(
            "closed in a chunk",
            resetAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12\r\n{\"requ"),
            "unclear"),
        provocation("an answer that is no HTTP", resetAfter("SSH-2.0-OpenSSH\r\n"), "unclear"),
        provocation("204 with a body", answer(204, ACCEPTED, "X-Odd: yes"), "unclear"));
  }

  private static Arguments provocation(String name, RecordingServer.Answer answer, String verdict) {
    return Arguments.of(Named.of(name, answer), verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("provocations")
  void sendsOnceOnAFreshConnection(RecordingServer.Answer answer, String verdict) {
    try (RecordingServer server = RecordingServer.start(answer);
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      assertThat(VerdictWords.of(api.send(Sends.HELLO))).isEqualTo(verdict);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("provocations")
  void sendsOnceOnAConnectionThatWasKeptAlive(RecordingServer.Answer answer, String verdict) {
    AtomicInteger served = new AtomicInteger();
    RecordingServer.Answer firstKind =
        client -> (served.getAndIncrement() == 0 ? answer(200, ACCEPTED) : answer).on(client);
    try (RecordingServer server = RecordingServer.start(firstKind);
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      assertThat(VerdictWords.of(api.send(Sends.HELLO))).isEqualTo("accepted r1");
      assertThat(VerdictWords.of(api.send(Sends.HELLO))).isEqualTo(verdict);

      assertThat(server.requests()).hasSize(2);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void followsNoRedirectAndShowsNobodyElseTheKey(int status) {
    try (RecordingServer elsewhere = RecordingServer.startAt("127.0.0.2", answer(200, ACCEPTED));
        RecordingServer samePlace = RecordingServer.start(answer(200, ACCEPTED))) {
      for (String target : new String[] {elsewhere.url(), samePlace.url(), "/api/v2/other"}) {
        redirects(status, target);
      }

      assertThat(elsewhere.connections()).isZero();
      assertThat(samePlace.connections()).isZero();
    }
  }

  private static void redirects(int status, String target) {
    try (RecordingServer server = RecordingServer.start(answer(status, "", "Location: " + target));
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      assertThat(VerdictWords.of(api.send(Sends.HELLO))).isEqualTo("unclear");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void asksAboutARequestOnceUnlessTheFieldsNameWasRefused() {
    try (RecordingServer server = RecordingServer.start(answer(503, "", "Retry-After: 0"));
        OkHttpWeLinkApi api = Sends.api(server.url())) {
      api.lookUp("r1", Sends.CREDENTIALS);

      assertThat(server.requests()).hasSize(1);
    }
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  private static RecordingServer.Answer resetAfter(String text) {
    return client -> {
      client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
      reset(client);
    };
  }
}
