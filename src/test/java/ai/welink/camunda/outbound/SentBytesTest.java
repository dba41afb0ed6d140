package ai.welink.camunda.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.OkHttpWeLinkApi;
import ai.welink.camunda.api.RecordedRequest;
import ai.welink.camunda.api.RecordingServer;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact bytes of each send, as a server that knows nothing has recorded them. */
class SentBytesTest {

  private final RecordingServer server =
      RecordingServer.start(
          RecordingServer.answer(200, "{\"thread_id\":\"t-1\",\"message_id\":\"m-1\"}"));
  private OkHttpWeLinkApi api;

  @BeforeEach
  void connect() {
    api =
        new OkHttpWeLinkApi(
            server.url(), Duration.ofSeconds(10), Duration.ofSeconds(20), InstantSource.system());
  }

  @AfterEach
  void disconnect() {
    api.close();
    server.close();
  }

  private RecordedRequest sent(Function<Functions, OutboundConnectorFunction> which, Job job)
      throws Exception {
    which.apply(new Functions(api)).execute(job);
    assertThat(server.requests()).hasSize(1);
    return server.requests().getFirst();
  }

  private String bodyOf(Function<Functions, OutboundConnectorFunction> which, Job job)
      throws Exception {
    return sent(which, job).text();
  }

  @Test
  void showsItselfInTheseHeadersAndNoOthers() throws Exception {
    RecordedRequest request = sent(Functions::toThread, Job.filledIn());

    assertThat(request.line()).isEqualTo("POST /api/v1/send_message_to_thread HTTP/1.1");
    assertThat(request.headers())
        .containsOnlyKeys(
            "Host",
            "Connection",
            "Content-Type",
            "Content-Length",
            "Accept",
            "Accept-Encoding",
            "User-Agent",
            "x-api-key",
            "x-api-secret")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Content-Length", Integer.toString(request.body().length))
        .containsEntry("Accept", "application/json")
        .containsEntry("Accept-Encoding", "identity")
        .containsEntry("x-api-key", "the-api-key")
        .containsEntry("x-api-secret", "the-api-secret");
  }

  @Test
  void writesAMinimalThreadMessage() throws Exception {
    assertThat(bodyOf(Functions::toThread, Job.filledIn()))
        .isEqualTo("{\"accountId\":\"acc-1\",\"thread_id\":\"t-1\",\"message\":\"Hello Ada\"}");
  }

  @Test
  void writesAFullThreadMessage() throws Exception {
    Job job = Job.filledIn().with("trackReply", true).with("frequency", 6).with("subject", "no");

    assertThat(bodyOf(Functions::toThread, job))
        .isEqualTo(
            "{\"accountId\":\"acc-1\",\"thread_id\":\"t-1\",\"message\":\"Hello Ada\","
                + "\"frequency\":6,\"track_reply\":true}");
  }

  @Test
  void writesAFullSalesNavigatorMessage() throws Exception {
    Job job = Job.filledIn().with("trackReply", true).with("frequency", "1.50");
    RecordedRequest request = sent(Functions::toSalesNavigatorThread, job);

    assertThat(request.line())
        .isEqualTo("POST /api/v1/send_message_to_sales_navigator_thread HTTP/1.1");
    assertThat(request.text())
        .isEqualTo(
            "{\"accountId\":\"acc-1\",\"thread_id\":\"t-1\",\"message\":\"Hello Ada\","
                + "\"frequency\":1.5,\"track_reply\":true}");
  }

  @Test
  void writesAMinimalRecruiterMessage() throws Exception {
    RecordedRequest request =
        sent(Functions::toRecruiterThread, Job.filledIn().without("accountId"));

    assertThat(request.line())
        .isEqualTo("POST /api/v1/recruiter_send_message_to_thread_id HTTP/1.1");
    assertThat(request.text())
        .isEqualTo(
            "{\"profile_id\":\"p-1\",\"thread_id\":\"t-1\",\"contract_id\":\"c-1\","
                + "\"message\":\"Hello Ada\",\"seat_id\":\"s-1\"}");
  }

  @Test
  void writesAFullRecruiterMessage() throws Exception {
    assertThat(bodyOf(Functions::toRecruiterThread, Job.filledIn().with("subject", "About you")))
        .isEqualTo(
            "{\"profile_id\":\"p-1\",\"thread_id\":\"t-1\",\"contract_id\":\"c-1\","
                + "\"message\":\"Hello Ada\",\"seat_id\":\"s-1\",\"subject\":\"About you\","
                + "\"accountId\":\"acc-1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n"})
  void leavesOutOptionalFieldsThatAreBlank(String blank) throws Exception {
    Job job =
        Job.filledIn()
            .with("accountId", blank)
            .with("subject", blank)
            .with("trackReply", blank)
            .with("frequency", blank);

    assertThat(bodyOf(Functions::toRecruiterThread, job))
        .doesNotContain("subject", "accountId", "track", "frequency");
  }

  @ParameterizedTest(name = "frequency {0} is {1}")
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "0.25, 0.25",
    "100, 100",
    "1e2, 100",
    "24.500, 24.5",
    "0.00001, 0.00001"
  })
  void writesFrequencyAsAPlainNumber(BigDecimal given, String written) throws Exception {
    Job job = Job.filledIn().with("trackReply", true).with("frequency", given);

    assertThat(bodyOf(Functions::toThread, job)).contains("\"frequency\":" + written + ",");
  }

  @Test
  void writesThatRepliesAreNotTrackedWhenTheTaskSaysSo() throws Exception {
    assertThat(bodyOf(Functions::toThread, Job.filledIn().with("trackReply", false)))
        .endsWith("\"track_reply\":false}");
  }

  @Test
  void takesANumberForTheDigitsOfAnId() throws Exception {
    Job job = Job.filledIn().with("threadId", 9_007_199_254_740_993L);

    assertThat(bodyOf(Functions::toThread, job)).contains("\"thread_id\":\"9007199254740993\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          emoji                    | 👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿                    | 👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿
          right to left            | مرحبا \u202eabc\u202c שלום      | مرحبا \u202eabc\u202c שלום
          combining marks          | e\u0301 Z\u0351\u036b          | e\u0301 Z\u0351\u036b
          line separators          | a\u2028b\u2029c\u0085d         | a\u2028b\u2029c\u0085d
          quotes and backslashes   | He said: "C:\\\\new" and 'x'   | He said: \\"C:\\\\\\\\new\\" and 'x'
          what looks like an escape| \\\\u0041 \\\\n                | \\\\\\\\u0041 \\\\\\\\n
          markup                   | <b>&amp;</b> /> ${x} {{y}}     | <b>&amp;</b> /> ${x} {{y}}
          """)
  void writesAMessageAsItIs(String name, String message, String written) throws Exception {
    RecordedRequest request = sent(Functions::toThread, Job.filledIn().with("message", message));

    assertThat(request.body())
        .isEqualTo(
            ("{\"accountId\":\"acc-1\",\"thread_id\":\"t-1\",\"message\":\"" + written + "\"}")
                .getBytes(UTF_8));
  }

  @Test
  void writesLineBreaksAndControlCharactersAsJsonDoes() throws Exception {
    String body =
        bodyOf(
            Functions::toThread,
            Job.filledIn().with("message", " a\nb\r\nc\td\u0000\u001b\u007f "));

    assertThat(body).endsWith("\"message\":\" a\\nb\\r\\nc\\td\\u0000\\u001B\u007f \"}");
  }

  @Test
  void writesHalfOfAnEmojiWithoutFailing() throws Exception {
    Job job = Job.filledIn().with("message", "cut \ud83d off");

    assertThat(bodyOf(Functions::toThread, job)).contains("cut ").contains(" off");
  }

  @Test
  void writesTenThousandCharactersWithoutLosingOne() throws Exception {
    String message = "0123456789 äöü€𝄞 ".repeat(625);

    RecordedRequest request = sent(Functions::toThread, Job.filledIn().with("message", message));

    assertThat(request.text()).endsWith("\"message\":\"" + message + "\"}");
    assertThat(request.body().length).isGreaterThan(message.length());
  }
}
