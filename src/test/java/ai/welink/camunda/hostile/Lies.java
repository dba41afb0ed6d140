package ai.welink.camunda.hostile;

import static ai.welink.camunda.api.RecordingServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import ai.welink.camunda.api.RecordingServer.Answer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** All lies, in the order of the documentation. */
final class Lies {

  private static final String ACCEPTED = "{\"requestId\":\"r1\"}";
  private static final String UNCLEAR = "unclear";
  private static final String MEGABYTE = "x".repeat(1_000_000);

  private Lies() {}

  static List<Lie> all() {
    return Stream.of(text(), json(), ids(), results(), statuses(), wire())
        .flatMap(each -> each)
        .toList();
  }

  private static Lie lie(String name, Answer answer, String verdict) {
    return new Lie(name, answer, verdict);
  }

  private static Lie ok(String name, String body, String verdict) {
    return lie(name, answer(200, body), verdict);
  }

  private static Stream<Lie> text() {
    return Stream.of(
        ok("half of a JSON", "{\"requestId\":\"r1", UNCLEAR),
        ok("HTML with 200", "<!doctype html><title>Welcome</title>", UNCLEAR),
        ok("nothing with 200", "", UNCLEAR),
        lie(
            "JSON that calls itself HTML",
            answer(200, ACCEPTED, "Content-Type: text/html"),
            "accepted r1"),
        lie(
            "JSON in a charset that does not exist",
            answer(200, ACCEPTED, "Content-Type: application/json; charset=utf-9"),
            "accepted r1"),
        lie("JSON in Latin-1", inCharset("{\"requestId\":\"ré1\"}", ISO_8859_1), UNCLEAR),
        lie("JSON in UTF-16", inCharset(ACCEPTED, UTF_16), "accepted r1"),
        ok("a byte order mark", "\ufeff" + ACCEPTED, "accepted r1"),
        ok("half a million NULs", "\0".repeat(500_000), UNCLEAR),
        lie("a gzip bomb (50 MB in 50 kB)", Streams.gzipBomb(), UNCLEAR),
        lie("a gzip bomb as transfer encoding", Streams.gzipBombOnTheWay(), UNCLEAR));
  }

  private static Answer inCharset(String body, Charset charset) {
    return Streams.answer(
        body.getBytes(charset), "Content-Type: application/json; charset=" + charset);
  }

  private static Stream<Lie> json() {
    return Stream.of(
        ok("10,000 levels of nesting", nested(10_000), UNCLEAR),
        ok("a member twice", "{\"requestId\":\"r1\",\"requestId\":\"r2\"}", UNCLEAR),
        ok("two answers in one", ACCEPTED + ACCEPTED, UNCLEAR),
        ok("a comment", "{\"requestId\":\"r1\"/* really */}", UNCLEAR),
        ok("NaN", "{\"requestId\":\"r1\",\"x\":NaN}", UNCLEAR),
        ok(
            "numbers beyond 64 bits and beyond double",
            "{\"message_id\":123456789012345678901234567890,\"sent_at\":1e400,\"x\":-1e-400}",
            "done"),
        ok(
            "a number of half a million digits",
            "{\"requestId\":\"r1\",\"x\":1" + "0".repeat(500_000) + "}",
            UNCLEAR),
        ok(
            "150,000 empty objects",
            "{\"message_id\":\"m\",\"x\":[" + "{},".repeat(150_000) + "0]}",
            UNCLEAR));
  }

  private static String nested(int levels) {
    return "{\"requestId\":\"r1\",\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
  }

  private static Stream<Lie> ids() {
    return Stream.of(
        ok("a request id of 1 MB", "{\"requestId\":\"" + MEGABYTE + "\"}", UNCLEAR),
        ok(
            "a request id with control characters",
            "{\"requestId\":\"r\\r\\n\\u0000\\u001b[31m\"}",
            UNCLEAR),
        ok("a request id that is FEEL", "{\"requestId\":\"=1+1\"}", "accepted =1+1"),
        ok(
            "a request id that names a secret",
            "{\"requestId\":\"{{secrets.WELINK_API_KEY}}\"}",
            UNCLEAR),
        ok(
            "a request id that names a secret without braces",
            "{\"requestId\":\"secrets.WELINK_API_KEY\"}",
            UNCLEAR),
        ok("a message id of 1 MB", "{\"message_id\":\"" + MEGABYTE + "\"}", UNCLEAR),
        ok("a message id as long as an answer may be", longest(), "done"),
        ok(
            "a message id with control characters",
            "{\"message_id\":\"m\\r\\n\\u0000\\u001b[31m\"}",
            "done"),
        ok(
            "a message id that is FEEL",
            "{\"message_id\":\"=1+1\",\"thread_id\":\"= now()\"}",
            "done"),
        ok(
            "ids that name secrets",
            "{\"message_id\":\"{{secrets.WELINK_API_KEY}}\",\"thread_id\":\"secrets.WELINK_API_SECRET\"}",
            "done"),
        ok(
            "half of a surrogate pair",
            "{\"message_id\":\"m\\ud83d\",\"x\":[\"\\udc00\"]}",
            "done"));
  }

  private static String longest() {
    String around = "{\"message_id\":\"\"}";
    return around.replace("\"\"", "\"" + "x".repeat((1 << 19) - around.length()) + "\"");
  }

  private static Stream<Lie> results() {
    return Stream.of(
        ok(
            "camunda.function.type in the result",
            "{\"message_id\":\"m\",\"result\":{\"camunda.function.type\":\"base64\",\"params\":[\"x\"]}}",
            "done"),
        ok(
            "camunda.document.type in the result",
            "{\"message_id\":\"m\",\"result\":{\"camunda.document.type\":\"camunda\",\"documentId\":\"d\",\"storeId\":\"s\",\"contentHash\":\"h\",\"metadata\":{}}}",
            "done"),
        ok(
            "names that mean something elsewhere",
            "{\"message_id\":\"m\",\"result\":{\"\":1,\"a.b\":2,\"=x\":3,\"__proto__\":4,\"@class\":\"java.lang.Runtime\"}}",
            "done"),
        ok(
            "200 with an error",
            "{\"status\":\"ACCOUNT_RESTRICTED\",\"message\":\"Slow down\"}",
            "refused ACCOUNT_RESTRICTED for good"),
        ok(
            "200 with a failure and a result",
            "{\"status\":\"FAILED\",\"message_id\":\"m\"}",
            UNCLEAR),
        lie("400 with a success", answer(400, "{\"message_id\":\"m\"}"), UNCLEAR),
        lie(
            "400 with a request id",
            answer(400, "{\"requestId\":\"r1\",\"status\":\"QUEUED\"}"),
            "unclear r1"),
        lie("503 with a request id", answer(503, ACCEPTED), "unclear r1"),
        ok(
            "an error of 500 kB",
            "{\"status\":\"POLICY_X\",\"message\":\"" + "x".repeat(500_000) + "\"}",
            "refused POLICY_X for good"),
        ok(
            "an error that names a secret",
            "{\"status\":\"POLICY_X\",\"message\":\"use {{secrets.WELINK_API_KEY}}\"}",
            "refused POLICY_X for good"),
        ok(
            "an error that is FEEL",
            "{\"status\":\"POLICY_X\",\"message\":\"=\\\" + secrets.X + \\\"\"}",
            "refused POLICY_X for good"),
        ok(
            "an error with control characters",
            "{\"status\":\"POLICY_X\",\"message\":\"a\\r\\n\\u001b[31mb\\u0000\"}",
            "refused POLICY_X for good"),
        ok(
            "a code that is none",
            "{\"status\":\"A\\\"),x(\\\"\",\"error\":\"no\"}",
            "refused SEND_FAILED for good"));
  }

  private static Stream<Lie> statuses() {
    return Stream.of(
        lie("a redirect", answer(307, "", "Location: http://127.0.0.1:9/"), UNCLEAR),
        lie("status 999", answer(999, ACCEPTED), "unclear r1"),
        lie("204 with a body", answer(204, ACCEPTED), UNCLEAR),
        lie("101, another protocol", answer(101, "", "Upgrade: x", "Connection: Upgrade"), UNCLEAR),
        lie(
            "429, come back in a million years",
            answer(429, "", "Retry-After: 31557600000000"),
            "never sent RATE_LIMITED"),
        lie("early hints, then an answer", Streams.hints(1, ACCEPTED), "accepted r1"),
        lie("early hints without end", Streams.endlessHints(), UNCLEAR));
  }

  private static Stream<Lie> wire() {
    return Stream.of(
        lie("headers without end", Streams.endlessHeaders(), UNCLEAR),
        lie("one header without end", Streams.endlessHeader(), UNCLEAR),
        lie("a body without end", Streams.endlessBody(), UNCLEAR),
        lie("trailers without end", Streams.endlessTrailers(), UNCLEAR),
        lie("a body of one byte a second", Streams.dripping(ACCEPTED), UNCLEAR),
        lie("a head of one byte a second", Streams.drippingHead(ACCEPTED), UNCLEAR),
        lie("no answer at all", Streams.silence(), UNCLEAR),
        lie(
            "a body that is shorter than announced",
            Streams.announcing("Content-Length: 99", ACCEPTED),
            UNCLEAR),
        lie(
            "a body of negative length",
            Streams.announcing("Content-Length: -1", ACCEPTED),
            "accepted r1"),
        lie(
            "a chunk that is longer than memory",
            Streams.announcing("Transfer-Encoding: chunked", "7fffffffffffffff\r\n{\"requestId\":"),
            UNCLEAR),
        lie(
            "a chunk of negative length",
            Streams.announcing("Transfer-Encoding: chunked", "-5\r\n" + ACCEPTED),
            UNCLEAR),
        lie("an answer that is no HTTP", Streams.raw("SSH-2.0-OpenSSH_9.2\r\n"), UNCLEAR),
        lie(
            "a status line that is none",
            Streams.raw("HTTP/1.1 20x OK\r\n\r\n" + ACCEPTED),
            UNCLEAR));
  }
}
