package ai.welink.camunda.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers that no WeLink should give: each ends in time, in bounded memory, with nothing invented.
 */
class OddAnswersTest {

  private static final String ACCEPTED = "{\"requestId\":\"r1\"}";
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final long MUCH = 24L << 20;

  private static Verdict sendTo(RecordingServer.Answer answer, Duration responseTimeout) {
    try (RecordingServer server = RecordingServer.start(answer);
        OkHttpWeLinkApi api = Sends.api(server.url(), responseTimeout)) {
      return api.send(Sends.HELLO);
    }
  }

  private static String wordsOf(byte[] body, String... headers) {
    RecordingServer.Answer answer =
        client -> {
          OutputStream out = client.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
          for (String header : headers) {
            out.write((header + "\r\n").getBytes(UTF_8));
          }
          out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
          out.write(body);
          out.flush();
        };
    return VerdictWords.of(sendTo(answer, Duration.ofSeconds(20)));
  }

  @Test
  void readsAtMostHalfAMebibyteOfALongAnswer() {
    long before = allocated();
    Verdict verdict = sendTo(OddAnswersTest::fiftyMegabytes, Duration.ofSeconds(20));

    assertThat(verdict)
        .isEqualTo(new Verdict.Unclear("the answer (HTTP 200) is longer than 512 KiB", null, 200));
    assertThat(allocated() - before).as("bytes allocated").isLessThan(MUCH);
  }

  @Test
  void leavesAnAnswerThatNeverEnds() {
    Verdict verdict = sendTo(OddAnswersTest::endless, Duration.ofSeconds(20));

    assertThat(VerdictWords.of(verdict)).isEqualTo("unclear");
  }

  @Test
  void waitsNoLongerThanTheResponseTimeoutForAnAnswerThatDrips() {
    Instant start = Instant.now();
    Verdict verdict = sendTo(OddAnswersTest::drip, SHORT);

    assertThat(verdict)
        .isEqualTo(new Verdict.Unclear("the answer (HTTP 200) broke off", null, 200));
    assertThat(Duration.between(start, Instant.now())).isLessThan(SHORT.multipliedBy(10));
  }

  @Test
  void waitsNoLongerThanTheResponseTimeoutForAHeadThatDrips() {
    Verdict verdict = sendTo(OddAnswersTest::dripTheHead, SHORT);

    assertThat(VerdictWords.of(verdict)).isEqualTo("unclear");
  }

  @Test
  void leavesAHeadThatNeverEnds() {
    Verdict verdict = sendTo(OddAnswersTest::endlessHead, Duration.ofSeconds(20));

    assertThat(VerdictWords.of(verdict)).isEqualTo("unclear");
  }

  @Test
  void readsAnAnswerOfExactlyHalfAMebibyte() {
    String pad = " ".repeat((1 << 19) - ACCEPTED.length());

    assertThat(wordsOf((ACCEPTED + pad).getBytes(UTF_8))).isEqualTo("accepted r1");
    assertThat(wordsOf((ACCEPTED + pad + " ").getBytes(UTF_8))).isEqualTo("unclear");
  }

  @ParameterizedTest(name = "{0} levels")
  @CsvSource({"98, accepted r1", "101, unclear", "100000, unclear"})
  void readsABodyOnlySoDeep(int levels, String expected) {
    String body = "{\"requestId\":\"r1\",\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}";

    assertThat(wordsOf(body.getBytes(UTF_8))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "a number like {0}")
  @CsvSource({
    "1e400, accepted r1",
    "1e999999999, accepted r1",
    "-1e-999999999, accepted r1",
    "123456789012345678901234567890, accepted r1",
    "1e99999999999999999999, unclear",
    "NaN, unclear"
  })
  void isNotTroubledByHugeNumbers(String number, String expected) {
    String body =
        "{\"requestId\":\"r1\",\"statusCode\":%s,\"error\":false,\"x\":%s}".formatted("0", number);

    assertThat(wordsOf(body.getBytes(UTF_8))).isEqualTo(expected);
  }

  @Test
  void takesAHugeStatusCodeForNoMoreThanItIs() {
    assertThat(wordsOf("{\"requestId\":\"r1\",\"statusCode\":1e999999999}".getBytes(UTF_8)))
        .isEqualTo("accepted r1");
  }

  @Test
  void doesNotReadANumberOfFiveHundredDigits() {
    String body = "{\"requestId\":\"r1\",\"x\":" + "9".repeat(500) + "}";

    assertThat(wordsOf(body.getBytes(UTF_8))).isEqualTo("unclear");
  }

  @Test
  void refusesAnIdThatIsTooLongToBeOne() {
    assertThat(wordsOf(("{\"requestId\":\"" + "r".repeat(256) + "\"}").getBytes(UTF_8)))
        .startsWith("accepted rrr");
    assertThat(wordsOf(("{\"requestId\":\"" + "r".repeat(257) + "\"}").getBytes(UTF_8)))
        .isEqualTo("unclear");
    assertThat(wordsOf(("{\"requestId\":\"" + "r".repeat(1_000_000) + "\"}").getBytes(UTF_8)))
        .isEqualTo("unclear");
  }

  @Test
  void readsAByteOrderMarkAndOtherEncodingsOfUnicode() {
    assertThat(wordsOf(("\ufeff" + ACCEPTED).getBytes(UTF_8))).isEqualTo("accepted r1");
    assertThat(wordsOf(ACCEPTED.getBytes(UTF_16))).isEqualTo("accepted r1");
  }

  @Test
  void doesNotReadUtf8ThatIsBroken() {
    byte[] body = ACCEPTED.replace("r1", "r?").getBytes(UTF_8);
    body[body.length - 3] = (byte) 0xc3;

    assertThat(wordsOf(body)).isEqualTo("unclear");
  }

  @Test
  void doesNotUnpackWhatItDidNotAskToBePacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ACCEPTED.getBytes(UTF_8));
    }

    assertThat(wordsOf(packed.toByteArray(), "Content-Encoding: gzip")).isEqualTo("unclear");
  }

  @Test
  void doesNotMindTheContentType() {
    assertThat(wordsOf(ACCEPTED.getBytes(UTF_8), "Content-Type: text/plain; charset=x-odd"))
        .isEqualTo("accepted r1");
  }

  private static void fiftyMegabytes(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n".getBytes(UTF_8));
    out.write("{\"requestId\":\"r1\",\"x\":\"".getBytes(UTF_8));
    byte[] part = "x".repeat(100_000).getBytes(UTF_8);
    for (int i = 0; i < 500; i++) {
      out.write(part);
    }
  }

  private static void endless(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
    byte[] chunk = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(UTF_8);
    while (!client.isClosed()) {
      out.write(chunk);
    }
  }

  private static void endlessHead(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
    byte[] header = ("X-Header: " + "x".repeat(1_000) + "\r\n").getBytes(UTF_8);
    while (!client.isClosed()) {
      out.write(header);
    }
  }

  private static void drip(Socket client) throws IOException {
    client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n".getBytes(UTF_8));
    drip(client, ACCEPTED);
  }

  private static void dripTheHead(Socket client) throws IOException {
    drip(client, "HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n" + ACCEPTED);
  }

  /** A byte whenever a fifth of a second has passed without the client leaving. */
  private static void drip(Socket client, String text) throws IOException {
    client.setSoTimeout(200);
    for (byte each : text.getBytes(UTF_8)) {
      client.getOutputStream().write(each);
      try {
        if (client.getInputStream().read() < 0) {
          return;
        }
      } catch (java.net.SocketTimeoutException stillThere) {
        // the next byte is due
      }
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
