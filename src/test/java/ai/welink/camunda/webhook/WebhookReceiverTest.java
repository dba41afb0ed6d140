package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.GatewayMethod;
import ai.welink.camunda.embedded.LogCapture;
import ai.welink.camunda.embedded.PublishedMessage;
import ai.welink.camunda.engine.CommandBudget;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;

class WebhookReceiverTest {

  private static final int MIB = 1 << 20;
  private static final String MARK = "Zyx-nobody-may-read-this";

  private static EmbeddedEngine engine;
  private static EmbeddedRuntime runtime;
  private static Sender weLink;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    runtime =
        EmbeddedRuntime.at(engine)
            .property("welink.webhook.secrets", "an older secret," + Sender.SECRET)
            .withBean(
                "quick",
                CommandBudget.class,
                new CommandBudget(Duration.ofSeconds(2), Duration.ofMillis(100)))
            .start();
    weLink = new Sender(runtime);
  }

  @AfterEach
  void repair() {
    engine.faults().clear();
  }

  @AfterAll
  static void stop() {
    weLink.close();
    runtime.close();
    engine.close();
  }

  @Test
  void answers200OnceTheEngineHasTheEventAndForARepeat() {
    String event = "{'event_type':'MESSAGE_SENT','request_id':'r1'}";
    Map<String, Double> before = counts();
    assertThat(weLink.deliver(event)).isEqualTo(200);
    assertThat(published("r1")).hasSize(1);
    assertThat(weLink.deliver(event)).isEqualTo(200);
    assertThat(published("r1")).hasSize(1);
    assertThat(countedSince(before))
        .isEqualTo(Map.of("received", 2.0, "published", 1.0, "repeated", 1.0));
  }

  private static List<PublishedMessage> published(String requestId) {
    return engine.messages("welink-message-result").stream()
        .filter(each -> each.correlationKey().equals(requestId))
        .toList();
  }

  @Test
  void answers200ForAnAuthenticEventOfAnUnknownKindAndLogsTheKindAlone() {
    try (LogCapture log = LogCapture.everything()) {
      Map<String, Double> before = counts();
      String event = "{'event_type':'SOMETHING_NEW','request_id':'r','text':'%s'}";
      assertThat(weLink.deliver(event.formatted(MARK))).isEqualTo(200);
      assertThat(log.linesOf("ai.welink"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.level()).isEqualTo("INFO");
                assertThat(line.text()).endsWith("of kind SOMETHING_NEW");
              });
      assertThat(log.linesWith(MARK)).isEmpty();
      assertThat(countedSince(before)).isEqualTo(Map.of("received", 1.0, "unknown", 1.0));
    }
  }

  @Test
  void answers401WithoutSayingWhyToWhateverIsNotAuthentic() {
    Map<String, Double> before = counts();
    String signed = weLink.sign("{'event_type':'MESSAGE_SENT','request_id':'r2'}");
    List<String> bodies =
        List.of(
            signed.replace("r2", "r3"),
            "{\"event_type\":\"MESSAGE_SENT\",\"request_id\":\"r2\"}",
            "{}",
            new Signer("not the secret").sign("{\"request_id\":\"r2\"}"));
    for (String body : bodies) {
      assertEmptyAnswer(weLink.post(body), 401);
    }
    assertThat(countedSince(before)).isEqualTo(Map.of("received", 4.0, "refused", 4.0));
  }

  @Test
  void answers400ToWhatIsNotOneReadableObject() {
    Map<String, Double> before = counts();
    String signed = weLink.sign("{'event_type':'MESSAGE_SENT','request_id':'r4'}");
    List<String> bodies =
        List.of(
            "",
            "hello",
            "[" + signed + "]",
            signed.substring(0, signed.length() - 1),
            signed.replace("{", "{\"request_id\":\"r\","),
            "{\"a\":".repeat(101) + "1" + "}".repeat(101));
    for (String body : bodies) {
      assertEmptyAnswer(weLink.post(body), 400);
    }
    assertThat(countedSince(before)).isEqualTo(Map.of("received", 6.0, "malformed", 6.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void answers405ToWhatIsNoPost(String method) {
    HttpResponse<String> answer = weLink.send(method, BodyPublishers.noBody());
    assertEmptyAnswer(answer, 405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void readsOneMebibyteAndNoMore() {
    String padding = "x".repeat(MIB - weLink.sign("{'event':'E','pad':''}").length());
    String largest = weLink.sign("{'event':'E','pad':'" + padding + "'}");
    Map<String, Double> before = counts();
    assertThat(largest).hasSize(MIB);
    assertEmptyAnswer(weLink.post(largest), 200);
    assertEmptyAnswer(weLink.post(largest + " "), 413);
    assertEmptyAnswer(weLink.send("POST", chunked(largest)), 200);
    assertEmptyAnswer(weLink.send("POST", chunked(largest + " ")), 413);
    assertThat(countedSince(before))
        .isEqualTo(Map.of("received", 4.0, "unknown", 2.0, "oversized", 2.0));
  }

  private static BodyPublisher chunked(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain; charset=ISO-8859-1",
        "multipart/form-data; boundary=x",
        "application/octet-stream"
      })
  void readsTheBytesWhateverTheyAreCalled(String contentType) {
    String body = weLink.sign("{'event':'MESSAGE_SENT','request_id':'é%26a=b'}");
    assertEmptyAnswer(weLink.send("POST", BodyPublishers.ofString(body), contentType), 200);
    assertThat(published("é%26a=b")).hasSize(1);
  }

  @Test
  void refusesALargeBodyBeforeItComes() throws IOException {
    try (Socket socket = connect("Content-Length: " + (MIB + 1))) {
      assertThat(statusLine(socket)).contains(" 413");
    }
  }

  @Test
  void doesNotWaitForTheRestOfABodyThatIsTooLarge() throws IOException {
    try (Socket socket = connect("Transfer-Encoding: chunked")) {
      var out = socket.getOutputStream();
      out.write((Integer.toHexString(MIB + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[MIB + 1]);
      out.flush();
      assertThat(statusLine(socket)).contains(" 413");
    }
  }

  private static Socket connect(String lengthHeader) throws IOException {
    Socket socket = new Socket("127.0.0.1", runtime.port());
    socket.setSoTimeout(10_000);
    String head = "POST /welink/webhook HTTP/1.1\r\nHost: here\r\n" + lengthHeader + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    byte[] start = socket.getInputStream().readNBytes(16);
    return new String(start, StandardCharsets.US_ASCII);
  }

  @Test
  void leavesNoTraceOfARefusedBodyInTheLog() throws IOException {
    String signed = weLink.sign("{'event':'MESSAGE_SENT','request_id':'%s'}".formatted(MARK));
    List<String> bodies =
        List.of(
            signed.replace("SENT", "FAILED"),
            "{\"request_id\":\"%s\"}".formatted(MARK),
            signed.substring(0, signed.length() - 5),
            signed.replace("{", "{\"event\":\"%s\",".formatted(MARK)),
            "{\"%s\":".formatted(MARK).repeat(101) + "1" + "}".repeat(101),
            "{\"%s\":%s}".formatted(MARK, MARK),
            MARK,
            new Signer("nobody's secret").sign("{\"event\":\"%s\"}".formatted(MARK)));
    try (LogCapture log = LogCapture.everything()) {
      for (String body : bodies) {
        assertThat(weLink.post(body).statusCode()).isIn(400, 401);
      }
      breakOff(signed);
      assertThat(log.linesWith(MARK)).isEmpty();
      assertThat(log.linesWith(Sender.SECRET)).isEmpty();
      assertThat(log.linesOf("ai.welink")).isEmpty();
    }
  }

  /** Announces a whole body, sends half of it and hangs up. */
  private static void breakOff(String body) throws IOException {
    try (Socket socket = connect("X-Mark: " + MARK + "\r\nContent-Length: " + body.length())) {
      byte[] half = body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(half);
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .doesNotContain(" 200");
    }
  }

  @Test
  void answers503WhenTheEngineDoesNotTakeTheEventAndSaysWhyInTheLog() {
    engine
        .faults()
        .on(GatewayMethod.PUBLISH_MESSAGE)
        .refuse(Status.PERMISSION_DENIED.withDescription(MARK));
    Map<String, Double> before = counts();
    try (LogCapture log = LogCapture.everything()) {
      String event = "{'event':'MESSAGE_REPLY','thread_id':'t','text':'%s'}".formatted(MARK);
      assertEmptyAnswer(weLink.post(weLink.sign(event)), 503);
      assertThat(log.linesOf("ai.welink"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.level()).isEqualTo("WARN");
                assertThat(line.text()).contains("MESSAGE: CREATE").doesNotContain(MARK);
              });
    }
    assertThat(countedSince(before)).isEqualTo(Map.of("received", 1.0, "unavailable", 1.0));
  }

  @Test
  void tellsItsHealthWithoutContent() {
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).once().refuse(Status.PERMISSION_DENIED);
    weLink.deliver("{'event':'MESSAGE_SENT','request_id':'h1'}");
    assertThat(health().getStatus().getCode()).isEqualTo("UNKNOWN");
    weLink.deliver("{'event':'MESSAGE_SENT','request_id':'h1'}");
    assertThat(health().getStatus().getCode()).isEqualTo("UP");
    engine.faults().on(GatewayMethod.PUBLISH_MESSAGE).once().refuse(Status.PERMISSION_DENIED);
    weLink.deliver("{'event':'MESSAGE_SENT','request_id':'h2'}");
    assertThat(health().getStatus().getCode()).isEqualTo("UNKNOWN");
    weLink.deliver("{'event':'MESSAGE_SENT','request_id':'h1'}");
    assertThat(health().getStatus().getCode()).as("a repeat that it had").isEqualTo("UP");
    assertThat(health().getDetails()).containsOnlyKeys("secrets", "lastNotTaken");
    assertThat(health().getDetails()).containsEntry("secrets", 2);
  }

  private static Health health() {
    return (Health) runtime.bean(HealthEndpoint.class).healthForPath("welinkWebhook");
  }

  private static void assertEmptyAnswer(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
  }

  private static Map<String, Double> counts() {
    return runtime.bean(MeterRegistry.class).find("welink.webhook.events").counters().stream()
        .collect(Collectors.toMap(each -> each.getId().getTag("outcome"), each -> each.count()));
  }

  private static Map<String, Double> countedSince(Map<String, Double> before) {
    Map<String, Double> now = new TreeMap<>(counts());
    now.replaceAll((outcome, count) -> count - before.get(outcome));
    now.values().removeIf(count -> count == 0);
    return now;
  }
}
