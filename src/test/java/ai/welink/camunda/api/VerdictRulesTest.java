package ai.welink.camunda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one POST of a message amounts to. */
class VerdictRulesTest {

  private static final SendRequest REQUEST =
      new SendRequest(
          Endpoint.THREAD,
          new Credentials("the-api-key", "the-api-secret"),
          JsonNodeFactory.instance.objectNode().put("message", "Good morning, dear Ada Lovelace"));

  private static Verdict verdict(Exchange exchange) {
    return new VerdictRules(Redaction.of(REQUEST)).of(exchange);
  }

  private static Verdict verdict(int status, String body) {
    return verdict(new Answered(status, body.getBytes(UTF_8), null));
  }

  private static void check(int status, String body, String expected) {
    assertThat(VerdictWords.of(verdict(status, body))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      an id spelled requestId               | {"requestId":"r1"}                                  | accepted r1
      an id spelled requestID               | {"requestID":"r1"}                                  | accepted r1
      an id spelled request_id              | {"request_id":"r1"}                                 | accepted r1
      an id inside data                     | {"data":{"requestId":"r1"}}                         | accepted r1
      an id inside result                   | {"result":{"request_id":"r1"}}                      | accepted r1
      an id that is a number                | {"requestId":9007199254740993}                      | accepted 9007199254740993
      a blank id before one that is not     | {"requestId":" ","request_id":"r1"}                 | accepted r1
      QUEUED beside the id                  | {"status":"QUEUED","requestId":"r1"}                | accepted r1
      PROCESSING beside the id              | {"status":"PROCESSING","request_id":"r1"}           | accepted r1
      IN_PROGRESS beside the id             | {"status":"IN_PROGRESS","requestID":"r1"}           | accepted r1
      a status nobody has heard of          | {"status":"PONDERING","requestId":"r1"}             | accepted r1
      a code-like word that refuses nothing | {"status":"REQUEST_ACCEPTED","message":"ok","requestId":"r1"} | accepted r1
      the name of an event                  | {"status":"MESSAGE_SENT","message":"ok","requestId":"r1"} | accepted r1
      a word in lower case                  | {"status":"queued","requestId":"r1","message":"ok"} | accepted r1
      ok in words                           | {"status":"ok","message":"Queued","requestId":"r1"} | accepted r1
      success without a result              | {"status":"SUCCESS","requestId":"r1"}               | accepted r1
      success with an empty result          | {"status":"SUCCESS","requestId":"r1","result":{}}   | accepted r1
      success with null as result           | {"status":"SUCCESS","requestId":"r1","result":null} | accepted r1
      success of the call, message queued   | {"status":"SUCCESS","data":{"requestId":"r1","status":"QUEUED"}} | accepted r1
      success whose result holds the id     | {"status":"SUCCESS","result":{"requestId":"r1","message":"queued"}} | accepted r1
      success whose data holds the id       | {"status":"SUCCESS","data":{"request_id":"r1","position":3}} | accepted r1
      waiting wins over a time of sending   | {"status":"PROCESSING","requestId":"r1","sent_at":17} | accepted r1
      a time of sending that is zero        | {"requestId":"r1","sent_at":0}                      | accepted r1
      an error number that is zero          | {"requestId":"r1","error":0}                        | accepted r1
      an empty error                        | {"requestId":"r1","error":"","error_message":null}  | accepted r1
      an error that is false                | {"requestId":"r1","error":false,"success":true}     | accepted r1
      statusCode 200                        | {"requestId":"r1","statusCode":200}                 | accepted r1
      """)
  void takesAnIdWithoutAResultForAPromise(String name, String body, String expected) {
    check(200, body, expected);
    check(202, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      the thread page's result           | {"thread_id":"t","message_id":"m","sent_at":1731000000}        | done
      sent_at without message_id         | {"thread_id":"t","sent_at":1731000000}                         | done
      sent_at as text                    | {"thread_id":"t","sent_at":"2026-01-01T00:00:00Z"}             | done
      the result under result            | {"result":{"thread_id":"t","message_id":"m"}}                  | done
      the result under data              | {"data":{"thread_id":"t","message_id":"m"}}                    | done
      the recruiter page's result        | {"status":"SUCCESS","result":{"message":"Message sent"}}       | done
      COMPLETED with a result            | {"status":"COMPLETED","requestId":"r1","result":{"message":"x"}} | done r1
      success in lower case              | {"status":"success","requestId":"r1","result":{"a":1}}         | done r1
      a result that is text              | {"status":"SUCCESS","result":"sent"}                           | done
      the result beside an id            | {"requestId":"r1","message_id":"m"}                            | done r1
      the result and the id together     | {"status":"SUCCESS","data":{"requestId":"r1","message_id":"m"}} | done r1
      the result beside ok               | {"status":"ok","message_id":"m"}                               | done
      a foreign word beside the evidence | {"status":"ALL_FINE","message":"x","message_id":"m"}           | done
      a sentence beside the result       | {"message":"Message sent","message_id":"m"}                    | done
      """)
  void takesAResultForAMessageThatIsOut(String name, String body, String expected) {
    check(200, body, expected);
    check(201, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      shape 1                     | {"status":"ACCOUNT_RESTRICTED","message":"m","requestId":"r1"}              | ACCOUNT_RESTRICTED r1
      shape 1, foreign            | {"status":"SOMETHING_NEW","message":"m","requestId":"r1"}                   | SOMETHING_NEW r1
      shape 1, foreign, a no      | {"status":"REQUEST_NOT_ACCEPTED","message":"m"}                             | REQUEST_NOT_ACCEPTED
      shape 1, with our prefix    | {"status":"WELINK_PIN_REQUIRED","message":"m"}                              | PIN_REQUIRED
      shape 1, in lower case      | {"status":"account_restricted","message":"m","requestId":"r1"}              | ACCOUNT_RESTRICTED r1
      shape 2                     | {"message":"Linked account not active","error":"Bad Request","statusCode":400} | ACCOUNT_NOT_ACTIVE
      shape 2, a list             | {"message":["Linked account not active"],"error":"Bad Request","statusCode":400} | ACCOUNT_NOT_ACTIVE
      shape 3                     | {"status":"PROXY_ERROR","request_id":"r1","message":"m","hash":"00"}        | PROXY_ERROR r1
      shape 4 with a code         | {"status":"FAILED","request_id":"r1","error":"WRONG_PASSWORD","hash":"00"}  | WRONG_PASSWORD r1
      shape 4, a foreign code     | {"status":"FAILED","request_id":"r1","error":"SOMETHING_NEW","hash":"00"}   | SOMETHING_NEW r1
      shape 4 with a sentence     | {"status":"FAILED","request_id":"r1","error":"It broke","hash":"00"}        | SEND_FAILED r1
      shape 4, not active         | {"status":"FAILED","error":"Account not active"}                            | ACCOUNT_NOT_ACTIVE
      shape 5                     | {"event_type":"E","status":"PIN_REQUIRED","requestID":"r1","result":{},"error_message":"m"} | PIN_REQUIRED r1
      shape 5, code as sentence   | {"event_type":"E","status":"FAILED","requestID":"r1","result":{},"error_message":"PIN_REQUIRED"} | PIN_REQUIRED r1
      a foreign code that says so | {"status":"PROCESSING_FAILED","requestId":"r1"}                             | PROCESSING_FAILED r1
      an error object             | {"requestId":"r1","error":{"code":"SOMETHING_NEW","message":"m"}}           | SOMETHING_NEW r1
      success: false              | {"success":false,"requestId":"r1","message":"It broke"}                     | SEND_FAILED r1
      failed inside a success     | {"status":"SUCCESS","requestId":"r1","result":{"status":"FAILED","error":"PIN_REQUIRED"}} | PIN_REQUIRED r1
      a long foreign code         | {"status":"FAILED","error":"A_CODE_OF_2_WORDS_AND_NUMB3RS"}                 | A_CODE_OF_2_WORDS_AND_NUMB3RS
      no code, spaces             | {"status":"FAILED","error":"NOT A CODE"}                                    | SEND_FAILED
      """)
  void namesTheFailureThatWeLinkReportsInAnyShape(String name, String body, String failure) {
    check(200, body, "refused " + failure + " for good");
    check(409, body, "refused " + failure);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      an empty 400           | 400 | `` | BAD_REQUEST
      an empty 401           | 401 | `` | UNAUTHORIZED
      an empty 403           | 403 | `` | FORBIDDEN
      an empty 404           | 404 | `` | NOT_FOUND
      an empty 422           | 422 | `` | SEND_FAILED
      a page at 404          | 404 | <html><body>Not found</body></html> | NOT_FOUND
      no JSON at 400         | 400 | {"status": | BAD_REQUEST
      a list at 400          | 400 | ["x"] | BAD_REQUEST
      a sentence at 400      | 400 | {"message":"thread_id must be a string"} | BAD_REQUEST
      a list of sentences    | 400 | {"message":["a","b"],"error":"Bad Request","statusCode":400} | BAD_REQUEST
      not active, bare       | 400 | {"message":"Linked account not active"} | ACCOUNT_NOT_ACTIVE
      a reason in words      | 401 | {"message":"Unauthorized","statusCode":401} | UNAUTHORIZED
      a sentence beside an id| 403 | {"message":"Key not allowed","requestId":"r1"} | FORBIDDEN r1
      a foreign code, no text| 400 | {"status":"SOMETHING_NEW","requestId":"r1"} | SOMETHING_NEW r1
      a code under code      | 400 | {"code":"SOMETHING_NEW","message":"m"} | SOMETHING_NEW
      zero credits           | 402 | {"status":"NOT_ENOUGH_CREDITS","message":"m"} | NOT_ENOUGH_CREDITS
      """)
  void takesA4xxForANo(String name, int status, String body, String failure) {
    check(status, body, "refused " + failure);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      success at 400                | 400 | {"message_id":"m"}                                | unclear
      success with an id at 400     | 400 | {"status":"SUCCESS","requestId":"r1"}             | unclear r1
      a promise at 400              | 400 | {"status":"QUEUED","requestId":"r1","message":"m"}| unclear r1
      an id alone at 400            | 400 | {"requestId":"r1"}                                | unclear r1
      a promise at 429              | 429 | {"status":"QUEUED","requestId":"r1"}              | unclear r1
      an id at 503                  | 503 | {"status":"TRY_LATER","message":"m","requestId":"r1"} | unclear r1
      an id alone at 503            | 503 | {"requestId":"r1"}                                | unclear r1
      an id at 500                  | 500 | {"requestId":"r1"}                                | unclear r1
      a result at 500               | 500 | {"message_id":"m"}                                | unclear
      an error at 500               | 500 | {"status":"PROXY_ERROR","message":"m","requestId":"r1"} | unclear r1
      an error beside a message id  | 200 | {"error":"tracker not started","message_id":"m","requestId":"r1"} | unclear r1
      FAILED beside a message id    | 200 | {"status":"FAILED","result":{"message_id":"m"}}   | unclear
      SUCCESS beside an error       | 200 | {"status":"SUCCESS","error":"x","requestId":"r1"} | unclear r1
      an error and a result at 400  | 400 | {"error":"x","message_id":"m"}                    | unclear
      statusCode 400 with SUCCESS   | 200 | {"status":"SUCCESS","statusCode":400}             | unclear
      """)
  void believesNeitherSideOfAContradiction(String name, int status, String body, String expected) {
    check(status, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      empty                   | ``
      blank                   | `   `
      a page                  | <!doctype html><html><body>Welcome</body></html>
      half of a JSON          | {"requestId":"r1
      two values              | {"requestId":"r1"}{"requestId":"r2"}
      a member twice          | {"requestId":"r1","requestId":"r2"}
      a list                  | [{"requestId":"r1"}]
      text                    | "r1"
      null                    | null
      a number                | 42
      an empty object         | {}
      a sentence              | {"message":"Thank you"}
      success alone           | {"status":"SUCCESS"}
      success, empty result   | {"status":"SUCCESS","result":{}}
      queued without an id    | {"status":"QUEUED"}
      a null id               | {"requestId":null}
      a blank id              | {"requestId":"  "}
      an id that is a list    | {"requestId":["r1"]}
      an id that is a fraction| {"requestId":1.5}
      an id that is true      | {"requestId":true}
      an id with a line break | {"requestId":"r\\n1"}
      an id with a NUL        | {"requestId":"r\\u00001"}
      an id that asks for a secret | {"requestId":"{{secrets.WELINK_API_KEY}}"}
      an id that is the key   | {"requestId":"the-api-key"}
      an id that is the secret| {"requestId":"the-api-secret"}
      """)
  void doesNotInventAnIdOrAResult(String name, String body) {
    check(200, body, "unclear");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 304, 307, 308, 408, 500, 501, 502, 504, 520, 599})
  void doesNotKnowWhatAStatusThatSettlesNothingMeans(int status) {
    check(status, "", "unclear");
    check(status, "<html></html>", "unclear");
  }

  @Test
  void keepsWhatWeLinkSaidBesideAStatusThatSettlesNothing() {
    Verdict.Unclear unclear =
        (Verdict.Unclear) verdict(500, "{\"status\":\"PROXY_ERROR\",\"message\":\"No way out\"}");

    assertThat(unclear.reason()).startsWith("HTTP 500").endsWith("No way out");
    assertThat(unclear.httpStatus()).isEqualTo(500);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      429, empty          | 429 | `` | RATE_LIMITED
      429, a page         | 429 | <html></html> | RATE_LIMITED
      429, shape 2        | 429 | {"message":"Too many","error":"Too Many Requests","statusCode":429} | RATE_LIMITED
      429, shape 1        | 429 | {"status":"RATE_LIMIT_EXCEEDED","message":"m"} | RATE_LIMITED
      429, shape 1 and id | 429 | {"status":"RATE_LIMIT_EXCEEDED","message":"m","requestId":"r1"} | RATE_LIMITED r1
      503, empty          | 503 | `` | UNREACHABLE
      503, a page         | 503 | <html></html> | UNREACHABLE
      503, shape 2        | 503 | {"message":"Down","error":"Service Unavailable","statusCode":503} | UNREACHABLE
      """)
  void knowsThatNothingWasSent(String name, int status, String body, String failure) {
    check(status, body, "never sent " + failure);
  }

  @Test
  void passesOnWhenToComeBackAndWhatWeLinkSaid() {
    byte[] body = "{\"message\":\"Slow down\",\"statusCode\":429}".getBytes(UTF_8);
    Verdict.NeverSent never =
        (Verdict.NeverSent) verdict(new Answered(429, body, Duration.ofSeconds(7)));

    assertThat(never.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(never.reason().message()).contains("HTTP 429").endsWith("Slow down");
  }

  @Test
  void goesByTheWireWhenNoAnswerCame() {
    assertThat(VerdictWords.of(verdict(new Silence(false, "no connection could be made"))))
        .isEqualTo("never sent UNREACHABLE");
    assertThat(VerdictWords.of(verdict(new Silence(true, "no answer came")))).isEqualTo("unclear");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 429, 503})
  void doesNotTrustTheStatusOfAnAnswerThatBrokeOff(int status) {
    Verdict verdict = verdict(new Unreadable(status, "broke off", null));

    assertThat(verdict)
        .isEqualTo(new Verdict.Unclear("the answer (HTTP " + status + ") broke off", null, status));
  }
}
