package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same over TLS and HTTP/2, which is what a WeLink in production speaks. */
class Http2Test {

  private static final int REFUSED_STREAM = 7;
  private static final int INTERNAL_ERROR = 2;

  static Stream<Arguments> answers() {
    return Stream.of(
        answer("accepted", response(200).body("{\"requestId\":\"r1\"}"), "accepted r1"),
        answer("408", response(408), "unclear"),
        answer(
            "503, come back at once",
            response(503).addHeader("Retry-After", "0"),
            "never sent UNREACHABLE"),
        answer("307", response(307).addHeader("Location", "/elsewhere"), "unclear"),
        answer("421", response(421), "refused SEND_FAILED"),
        answer("a refused stream", broken(REFUSED_STREAM), "unclear"),
        answer("a broken stream", broken(INTERNAL_ERROR), "unclear"),
        answer(
            "a lost connection",
            response(200).onResponseStart(new SocketEffect.CloseSocket()),
            "unclear"));
  }

  private static MockResponse.Builder response(int status) {
    return new MockResponse.Builder().code(status);
  }

  private static MockResponse.Builder broken(int code) {
    return response(200).onResponseStart(new SocketEffect.CloseStream(code));
  }

  private static Arguments answer(String name, MockResponse.Builder answer, String verdict) {
    return Arguments.of(Named.of(name, answer.build()), verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void sendsOnce(MockResponse answer, String verdict) throws IOException {
    try (TlsServer server = TlsServer.certifiedFor("127.0.0.1")) {
      server.answers(answer);
      server.answers(response(200).body("{\"requestId\":\"sent-again\"}").build());
      server.whileTrusted(() -> sends(server, verdict));

      assertThat(server.requests()).isEqualTo(1);
    }
  }

  private static void sends(TlsServer server, String verdict) {
    try (OkHttpWeLinkApi api = Sends.api(server.url(), Duration.ofSeconds(20))) {
      assertThat(VerdictWords.of(api.send(Sends.HELLO))).isEqualTo(verdict);
      assertThat(server.protocol()).isEqualTo("HTTP/2");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
