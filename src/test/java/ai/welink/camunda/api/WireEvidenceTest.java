package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A send that ends before its request's head was begun has sent nothing; any other may have. */
class WireEvidenceTest {

  private static final Duration SHORT = Duration.ofMillis(500);

  private static void sendsNothing(String baseUrl, String because) {
    try (OkHttpWeLinkApi api =
        new OkHttpWeLinkApi(baseUrl, SHORT, SHORT.multipliedBy(4), InstantSource.system())) {
      Verdict verdict = api.send(Sends.HELLO);

      assertThat(VerdictWords.of(verdict)).isEqualTo("never sent UNREACHABLE");
      assertThat(((Verdict.NeverSent) verdict).reason().message()).endsWith(because);
    }
  }

  @Test
  void sendsNothingToAPortThatIsClosed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    sendsNothing("http://127.0.0.1:" + port, "no connection could be made");
  }

  @Test
  void sendsNothingToAHostThatDoesNotExist() {
    sendsNothing("https://welink.invalid", "the address could not be resolved");
  }

  @Test
  void sendsNothingWhenNobodyAccepts() throws IOException {
    try (ServerSocket full = new ServerSocket()) {
      full.bind(new InetSocketAddress("127.0.0.1", 0), 1);
      List<Socket> waiting = fill(full);
      sendsNothing("http://127.0.0.1:" + full.getLocalPort(), "no connection could be made");
      for (Socket each : waiting) {
        each.close();
      }
    }
  }

  /** Until one more is not let in. */
  private static List<Socket> fill(ServerSocket server) throws IOException {
    List<Socket> waiting = new ArrayList<>();
    while (waiting.size() < 64) {
      Socket socket = new Socket();
      try {
        socket.connect(server.getLocalSocketAddress(), 300);
        waiting.add(socket);
      } catch (SocketTimeoutException full) {
        socket.close();
        return waiting;
      }
    }
    throw new AssertionError("The backlog has no end");
  }

  @Test
  void sendsNothingToAServerWithoutTls() {
    try (RecordingServer plain = RecordingServer.start(RecordingServer.answer(200, "{}"))) {
      sendsNothing("https://127.0.0.1:" + plain.port(), "the TLS handshake failed");
    }
  }

  @Test
  void sendsNothingToAServerThatIsSilentInTheHandshake() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
      sendsNothing("https://127.0.0.1:" + silent.getLocalPort(), "the TLS handshake failed");
    }
  }

  @Test
  void sendsNothingToAnIssuerThatNobodyKnows() throws IOException {
    try (TlsServer server = TlsServer.certifiedFor("127.0.0.1")) {
      sendsNothing(server.url(), "the TLS handshake failed");
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void sendsNothingToAHostWithAnothersCertificate() throws IOException {
    try (TlsServer server = TlsServer.certifiedFor("somebody.example")) {
      server.whileTrusted(() -> sendsNothing(server.url(), "the TLS handshake failed"));
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void sendsNothingToAServerWhoseCertificateHasExpired() throws IOException {
    try (TlsServer server = TlsServer.expiredFor("127.0.0.1")) {
      server.whileTrusted(() -> sendsNothing(server.url(), "the TLS handshake failed"));
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void knowsNothingOnceTheRequestIsOutAndNoAnswerComes() {
    try (RecordingServer silent = RecordingServer.start(client -> client.getInputStream().read());
        OkHttpWeLinkApi api = Sends.api(silent.url(), SHORT)) {
      assertThat(api.send(Sends.HELLO))
          .isEqualTo(new Verdict.Unclear("no answer came", null, null));
      assertThat(silent.requests()).hasSize(1);
    }
  }

  @Test
  void knowsNothingWhenTheServerStopsReadingInTheMiddleOfTheBody() throws IOException {
    try (ServerSocket lazy = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        OkHttpWeLinkApi api = Sends.api("http://127.0.0.1:" + lazy.getLocalPort(), SHORT)) {
      SendRequest long20Megabytes =
          new SendRequest(
              Endpoint.THREAD,
              Sends.CREDENTIALS,
              Sends.HELLO.body().deepCopy().put("message", "x".repeat(20_000_000)));

      assertThat(api.send(long20Megabytes))
          .isEqualTo(
              new Verdict.Unclear(
                  "the connection failed while the request was being written", null, null));
    }
  }
}
