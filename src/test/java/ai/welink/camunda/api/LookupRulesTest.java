package ai.welink.camunda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer to get_response about the request r1 amounts to. */
class LookupRulesTest {

  private static final Credentials CREDENTIALS = new Credentials("the-api-key", "the-api-secret");

  private static Lookup lookUp(Exchange exchange) {
    return new LookupRules("r1", Redaction.of(CREDENTIALS)).of(exchange);
  }

  private static void check(int status, String body, String expected) {
    Lookup lookup = lookUp(new Answered(status, body.getBytes(UTF_8), null));
    assertThat(VerdictWords.of(lookup)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      as documented                    | {"status":"SUCCESS","result":{"message_id":"m"},"message":null} | found
      COMPLETED                        | {"status":"COMPLETED","result":{"message_id":"m"}}    | found
      in lower case                    | {"status":"completed","result":null}                  | found
      success without a result         | {"status":"SUCCESS","result":null,"message":null}     | found
      success with an id in the result | {"status":"SUCCESS","result":{"requestId":"r1","a":1}}| found
      the recruiter's result           | {"status":"SUCCESS","result":{"message":"Sent"}}      | found
      the result alone                 | {"thread_id":"t","message_id":"m","sent_at":1}        | found
      QUEUED                           | {"status":"QUEUED","result":null}                     | pending QUEUED
      PENDING                          | {"status":"PENDING"}                                  | pending PENDING
      PROCESSING                       | {"status":"PROCESSING","result":{}}                   | pending PROCESSING
      IN_PROGRESS                      | {"status":"IN_PROGRESS","message":"Wait a bit"}       | pending IN_PROGRESS
      pending inside a success         | {"status":"SUCCESS","result":{"status":"PENDING"}}    | pending PENDING
      pending beside a message id      | {"status":"PROCESSING","result":{"message_id":"m"}}   | pending PROCESSING
      a word nobody has heard of       | {"status":"PONDERING","result":null}                  | pending PONDERING
      no status                        | {"result":null,"message":null}                        | pending
      an empty object                  | {}                                                    | pending
      a status that is null            | {"status":null,"result":null}                         | pending
      only the id                      | {"request_id":"r1"}                                   | pending
      FAILED with a code               | {"status":"FAILED","request_id":"r1","error":"PIN_REQUIRED"} | failed PIN_REQUIRED r1
      FAILED with a foreign code       | {"status":"FAILED","error":"SOMETHING_NEW"}           | failed SOMETHING_NEW
      FAILED alone                     | {"status":"FAILED","result":null}                     | failed SEND_FAILED
      a documented code                | {"status":"PROXY_ERROR","result":null}                | failed PROXY_ERROR
      a foreign code with a sentence   | {"status":"SOMETHING_NEW","message":"m"}              | failed SOMETHING_NEW
      failed inside a success          | {"status":"SUCCESS","result":{"status":"FAILED"}}     | failed SEND_FAILED
      an error inside a success        | {"status":"SUCCESS","result":{"status":"FAILED","error":"PIN_REQUIRED"}} | failed PIN_REQUIRED
      success and failure in one       | {"status":"FAILED","message_id":"m"}                  | not now UNREACHABLE
      a list                           | [{"status":"SUCCESS"}]                                | not now UNREACHABLE
      a page                           | <html></html>                                         | not now UNREACHABLE
      nothing                          | ``                                                    | not now UNREACHABLE
      """)
  void understandsWhatBecameOfTheRequest(String name, String body, String expected) {
    check(200, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      the key is refused              | 401 | {"message":"Unauthorized","statusCode":401}     | not now UNAUTHORIZED
      a code for the key              | 401 | {"status":"INVALID_KEY","message":"m","requestId":"r1"} | not now INVALID_KEY r1
      the key may not ask             | 403 | ``                                              | not now FORBIDDEN
      a field is spelled differently  | 400 | {"message":"requestId must be a string","statusCode":400} | not now BAD_REQUEST
      a foreign code about no request | 400 | {"status":"INVALID_BODY","message":"m"}         | not now INVALID_BODY
      too often                       | 429 | {"message":"Too many","statusCode":429}         | not now RATE_LIMITED
      too slow                        | 408 | ``                                              | not now UNREACHABLE
      elsewhere                       | 307 | ``                                              | not now UNREACHABLE
      broken                          | 500 | {"status":"PROXY_ERROR","message":"m"}          | not now UNREACHABLE
      down                            | 503 | ``                                              | not now UNREACHABLE
      """)
  void doesNotTakeTroubleWithTheQuestionForAVerdict(
      String name, int status, String body, String expected) {
    check(status, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      as for other ids           | 404 | {"message":"Not found","error":"Not Found","statusCode":404} | not known NOT_FOUND
      without words              | 404 | ``                                                           | not known NOT_FOUND
      with a code                | 404 | {"status":"REQUEST_NOT_FOUND","message":"m","requestId":"r1"} | not known REQUEST_NOT_FOUND r1
      with any code              | 404 | {"status":"SOMETHING_NEW","message":"m"}                     | not known SOMETHING_NEW
      as a bad request           | 400 | {"message":"Request not found","error":"Bad Request","statusCode":400} | not known NOT_FOUND
      as a bad id                | 400 | {"message":"request_id does not exist","statusCode":400}     | not known NOT_FOUND
      as a success               | 200 | {"message":"Not found","error":"Not Found","statusCode":404} | not known NOT_FOUND
      as a status                | 200 | {"status":"NOT_FOUND","message":"m","result":null}           | not known NOT_FOUND
      as a failure               | 200 | {"status":"FAILED","error":"REQUEST_NOT_FOUND"}              | not known REQUEST_NOT_FOUND
      as a failure's sentence    | 200 | {"status":"FAILED","error":"No request found"}               | not known NOT_FOUND
      in a sentence alone        | 200 | {"status":null,"result":null,"message":"No such request"}    | not known NOT_FOUND
      another thing is not found | 200 | {"status":"PROFILE_NOT_FOUND","message":"m"}                 | failed PROFILE_NOT_FOUND
      something in a sentence    | 200 | {"status":"QUEUED","message":"Connection request not found"} | pending QUEUED
      known after all            | 200 | {"message_id":"m","message":"Request not found"}             | found
      """)
  void tellsARequestThatWeLinkDoesNotKnow(String name, int status, String body, String expected) {
    check(status, body, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      a documented code               | 400 | {"status":"ACCOUNT_RESTRICTED","message":"m"}   | failed ACCOUNT_RESTRICTED
      a documented code at 404        | 404 | {"status":"PROFILE_NOT_FOUND","message":"m"}    | failed PROFILE_NOT_FOUND
      the account is not active       | 400 | {"message":"Linked account not active","error":"Bad Request","statusCode":400} | failed ACCOUNT_NOT_ACTIVE
      a foreign code with the request | 400 | {"status":"SOMETHING_NEW","message":"m","requestId":"r1"} | failed SOMETHING_NEW r1
      a code with another request     | 400 | {"status":"SOMETHING_NEW","message":"m","requestId":"r2"} | not now SOMETHING_NEW r2
      """)
  void takesACodeForAVerdictEvenAtA4xx(String name, int status, String body, String expected) {
    check(status, body, expected);
  }

  @Test
  void promisesNothingWhenWeLinkCannotBeAsked() {
    Lookup.NotNow notNow = (Lookup.NotNow) lookUp(new Silence(false, "no connection"));

    assertThat(VerdictWords.of(notNow)).isEqualTo("not now UNREACHABLE");
    assertThat(notNow.reason().message()).doesNotContain("time is up").contains("no connection");
    assertThat(VerdictWords.of(lookUp(new Unreadable(200, "broke off", null))))
        .isEqualTo("not now UNREACHABLE");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 500, 503})
  void passesOnWhenToAskAgain(int status) {
    Lookup.NotNow notNow =
        (Lookup.NotNow) lookUp(new Answered(status, new byte[0], Duration.ofSeconds(7)));

    assertThat(notNow.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(notNow.reason().httpStatus()).isEqualTo(status);
  }

  @Test
  void keepsAStatusShortThatSomebodyMadeLong() {
    String body = "{\"status\":\"" + "x".repeat(1_000) + "\"}";
    Lookup.Pending pending = (Lookup.Pending) lookUp(new Answered(200, body.getBytes(UTF_8), null));

    assertThat(pending.status()).hasSize(100);
  }
}
