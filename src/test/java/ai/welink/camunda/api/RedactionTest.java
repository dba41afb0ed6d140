package ai.welink.camunda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that gives back what it got in confidence. */
class RedactionTest {

  private static final Credentials CREDENTIALS = new Credentials("KEY_12345678", "998877665544");
  private static final String MESSAGE =
      "Dear \"Ada\",\nyour offer of 12,000 € is on the table until Friday.\n\nYours, Charles";
  private static final SendRequest REQUEST =
      new SendRequest(
          Endpoint.THREAD,
          CREDENTIALS,
          JsonNodeFactory.instance.objectNode().put("message", MESSAGE));

  /** Everything that a verdict holds, as text. */
  private static String shown(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done done -> done + " " + done.answer().body();
      case Verdict.Refused refused -> refused + " " + refused.failure().variables();
      case Verdict.NeverSent never -> never + " " + never.reason().variables();
      default -> verdict.toString();
    };
  }

  private static String shown(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Found found -> found + " " + found.answer().body();
      case Lookup.Failed failed -> failed + " " + failed.failure().variables();
      case Lookup.NotNow notNow -> notNow + " " + notNow.reason().variables();
      default -> lookup.toString();
    };
  }

  private static Verdict verdict(int status, String body) {
    Answered answer = new Answered(status, body.getBytes(UTF_8), null);
    return new VerdictRules(Redaction.of(REQUEST)).of(answer);
  }

  private static Lookup lookUp(int status, String body) {
    Answered answer = new Answered(status, body.getBytes(UTF_8), null);
    return new LookupRules("r1", Redaction.of(CREDENTIALS)).of(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requestId\":\"ECHO\"}",
        "{\"requestId\":\"r-ECHO\"}",
        "{\"requestId\":998877665544}",
        "{\"request_id\":\"r1\",\"status\":\"ECHO\"}",
        "{\"status\":\"ECHO\",\"message\":\"m\"}",
        "{\"status\":\"FAILED\",\"error\":\"ECHO\"}",
        "{\"status\":\"FAILED\",\"error\":{\"code\":\"ECHO\",\"message\":\"ECHO\"}}",
        "{\"code\":\"A_ECHO\",\"error\":\"got ECHO\"}",
        "{\"status\":\"A_CODE\",\"message\":\"key ECHO is wrong\",\"requestId\":\"ECHO\"}",
        "{\"message\":[\"a\",\"key ECHO is wrong\"],\"error\":\"Bad Request\",\"statusCode\":400}",
        "{\"event_type\":\"ECHO\",\"status\":\"FAILED\",\"error_message\":\"ECHO\"}",
        "{\"message_id\":\"ECHO\",\"thread_id\":\"x ECHO y\",\"sent_at\":998877665544}",
        "{\"status\":\"SUCCESS\",\"result\":{\"ECHO\":{\"a\":[\"ECHO\",998877665544]}}}",
        "{\"message_id\":\"m\",\"headers\":{\"x-api-key\":\"ECHO\",\"x-api-secret\":\"ECHOECHO\"}}",
        "ECHO",
        "<html>ECHO</html>"
      })
  void keepsKeyAndSecretOutOfEverything(String template) {
    for (String secret : new String[] {CREDENTIALS.apiKey(), CREDENTIALS.apiSecret()}) {
      String body = template.replace("ECHO", secret);
      for (int status : new int[] {200, 400, 401, 404, 408, 429, 500, 503}) {
        assertThat(shown(verdict(status, body)) + shown(lookUp(status, body)))
            .as("HTTP " + status)
            .doesNotContain("KEY_12345678", "998877665544");
      }
    }
  }

  @Test
  void keepsWhatStandsAroundASecret() {
    Verdict.Refused refused =
        (Verdict.Refused) verdict(400, "{\"message\":\"The key KEY_12345678 has no credits\"}");

    assertThat(refused.failure().message()).endsWith("The key *** has no credits");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          whole, as JSON           | Dear \\\\"Ada\\\\",\\\\nyour offer of 12,000 € is on the table until Friday.\\\\n\\\\nYours, Charles
          whole, in one line       | Refused: Dear 'Ada', your offer of 12,000 € is on the table until Friday.  Yours, Charles
          the beginning            | Dear "Ada", your offer of 12,...
          the end                  | ...the table until Friday. Yours, Charles
          from the middle          | not allowed: 'offer of 12,000 € is on'
          in capitals              | NOT ALLOWED: OFFER OF 12,000 € IS ON
          as markup                | <p>Dear &quot;Ada&quot;,<br>your offer of 12,000 &euro; is on the table</p>
          """)
  void keepsTheMessageOutOfWhatWeLinkSaysAboutAFailure(String name, String said) {
    String text = JsonNodeFactory.instance.textNode("Policy: " + said).toString();
    String body = "{\"status\":\"POLICY_VIOLATION\",\"message\":" + text + "}";
    for (int status : new int[] {200, 400, 429, 500, 503}) {
      String all = shown(verdict(status, body));

      assertThat(all).contains("are left out").doesNotContainIgnoringCase("offer of", "Charles");
    }
  }

  @Test
  void keepsTheMessageOutOfWhatIsSaidLaterToo() {
    Lookup.Failed failed =
        (Lookup.Failed)
            lookUp(200, "{\"status\":\"SPAM\",\"message\":\"offer of 12,000 € is on the\"}");

    assertThat(REQUEST.redacted(failed.failure()).message())
        .isEqualTo("WeLink reports this code: WeLink's words quote the message and are left out");
    assertThat(REQUEST.redacted(failed.failure()).code()).isEqualTo(failed.failure().code());
  }

  @Test
  void keepsTheSubjectOutOfWhatWeLinkSaysToo() {
    SendRequest request =
        new SendRequest(
            Endpoint.RECRUITER_THREAD,
            CREDENTIALS,
            REQUEST.body().deepCopy().put("subject", "A position at Babbage & Co."));
    Redaction redaction = Redaction.of(request);

    assertThat(redaction.sentence("Subject 'A position at Babbage & Co.' refused"))
        .isEqualTo("Subject '***' refused");
    assertThat(redaction.sentence("refused: a position at babbage & ...")).contains("left out");
    assertThat(redaction.sentence("refused: your offer of 12,000 € is on")).contains("left out");
  }

  @Test
  void leavesOurOwnWordsAlone() {
    SendRequest request =
        new SendRequest(
            Endpoint.THREAD,
            CREDENTIALS,
            JsonNodeFactory.instance.objectNode().put("message", "WeLink reports this code"));
    Lookup.Failed failed =
        (Lookup.Failed) lookUp(200, "{\"status\":\"SPAM_X\",\"message\":\"No\"}");

    assertThat(request.redacted(failed.failure())).isEqualTo(failed.failure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hi", "Yes!", "👍", "no", "..."})
  void doesNotTakeShortMessagesForQuotes(String message) {
    SendRequest request =
        new SendRequest(
            Endpoint.THREAD,
            CREDENTIALS,
            JsonNodeFactory.instance.objectNode().put("message", message));

    assertThat(Redaction.of(request).sentence("This is not allowed, nothing happened"))
        .isEqualTo("This is not allowed, nothing happened");
  }

  @Test
  void keepsASentenceShortAndFreeOfSecretNames() {
    Redaction redaction = Redaction.of(REQUEST);

    assertThat(redaction.sentence("x".repeat(10_000))).hasSize(501).endsWith("…");
    assertThat(redaction.sentence("see {{secrets.WELINK_API_KEY}}")).doesNotContain("secrets.");
  }

  @Test
  void leavesEverythingElseAsItIs() {
    var json = WeLinkJson.read("{\"a\":[1.50,null,true,\"x\"]}".getBytes(UTF_8)).orElseThrow();

    assertThat(Redaction.of(REQUEST).withoutSecrets(json).toString())
        .isEqualTo("{\"a\":[1.50,null,true,\"x\"]}");
  }
}
