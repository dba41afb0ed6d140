package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.webhook.WeLinkEvent.MessageFailed;
import ai.welink.camunda.webhook.WeLinkEvent.MessageSent;
import ai.welink.camunda.webhook.WeLinkEvent.Reply;
import ai.welink.camunda.webhook.WeLinkEvent.Unknown;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event_type':'MESSAGE_SENT','request_id':'r1'}",
        "{'event':'MESSAGE_SENT','requestId':'r1','status':'SUCCESS'}",
        "{'event_type':'message.sent','data':{'requestID':'r1'}}",
        "{'event_type':'','event':'message-sent','result':{'request_id':'r1'}}",
        "{'event_type':'MESSAGE_SENT','status':'QUEUED','request_id':'r1'}",
        "{'eventType':'MESSAGE_SENT','request_id':'r1'}",
        "{'event_type':'/api/v1/send_message_to_thread/','status':'SUCCESS','requestID':'r1'}",
        "{'event_type':'https://we/api/v1/send_message_to_thread?a=/b','status':'DONE','requestID':'r1'}",
        "{'data':{'request_id':'r1','status':'SUCCESS','result':{'message_id':'m'}}}",
        "{'result':{'data':{'request_id':'r1','message_id':'m'}}}",
        "{'event_type':'/api/v1/send_message_to_thread','status':'SUCCESS','requestID':'r1'}",
        "{'event_type':'/api/v1/send_message_to_sales_navigator_thread','request_id':'r1',"
            + "'result':{'message_id':'m'}}",
        "{'event_type':'/api/v1/recruiter_send_message_to_thread_id','status':'SUCCESS',"
            + "'result':{'message':'ok'},'request_id':'r1'}",
        "{'status':'SUCCESS','request_id':'r1','result':{'message_id':'m'}}",
        "{'status':'COMPLETED','request_id':'r1','result':null}",
        "{'request_id':'r1','result':{'thread_id':'t','message_id':'m','sent_at':1}}",
        "{'request_id':'r1','thread_id':'t','message_id':'m','message':'done'}"
      })
  void understandsThatAMessageIsOut(String event) {
    assertThat(read(event))
        .isInstanceOfSatisfying(
            MessageSent.class, sent -> assertThat(sent.requestId()).isEqualTo("r1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'event_type':'MESSAGE_FAILED','request_id':'r1'} | WELINK_SEND_FAILED",
        "{'event':'MESSAGE_FAILED','request_id':'r1','status':'SUCCESS'} | WELINK_SEND_FAILED",
        "{'event':'MESSAGE_FAILED','request_id':'r1','status':'QUOTA_USED'} | WELINK_QUOTA_USED",
        "{'event':'MESSAGE_FAILED','request_id':'r1','result':{'message_id':'m'}}"
            + " | WELINK_SEND_FAILED",
        "{'event':'MESSAGE_SENT','request_id':'r1','status':'FAILED'} | WELINK_SEND_FAILED",
        "{'event':'MESSAGE_SENT','request_id':'r1','status':'FAILED','result':{'message_id':'m'}}"
            + " | WELINK_SEND_OUTCOME_UNKNOWN",
        "{'request_id':'r1','status':'SUCCESS','error_message':'text'}"
            + " | WELINK_SEND_OUTCOME_UNKNOWN",
        "{'status':'SUCCESS','data':{'request_id':'r1','result':{'status':'FAILED',"
            + "'error':'PIN_REQUIRED'}}} | WELINK_PIN_REQUIRED",
        "{'data':{'statusCode':400,'message':'Linked account not active','requestId':'r1'}}"
            + " | WELINK_ACCOUNT_NOT_ACTIVE",
        "{'status':'RECRUITER_AUTH_REQUIRED','message':'text','requestId':'r1'}"
            + " | WELINK_RECRUITER_AUTH_REQUIRED",
        "{'message':'Linked account not active','error':'Bad Request','statusCode':400,"
            + "'requestId':'r1'} | WELINK_ACCOUNT_NOT_ACTIVE",
        "{'status':'NEVER_SEEN_BEFORE','request_id':'r1','message':'text','hash':'x'}"
            + " | WELINK_NEVER_SEEN_BEFORE",
        "{'status':'FAILED','request_id':'r1','error':'PROXY_ERROR','hash':'x'}"
            + " | WELINK_PROXY_ERROR",
        "{'status':'FAILED','request_id':'r1','error':'text','hash':'x'} | WELINK_SEND_FAILED",
        "{'event_type':'/api/v1/send_message_to_thread','status':'FAILED','requestID':'r1',"
            + "'result':{},'error_message':'text'} | WELINK_SEND_FAILED"
      })
  void understandsThatAMessageWasNotSentAndWhy(String event, String code) {
    assertThat(read(event))
        .isInstanceOfSatisfying(
            MessageFailed.class,
            failed -> {
              assertThat(failed.requestId()).isEqualTo("r1");
              assertThat(failed.failure().code().name()).isEqualTo(code);
              assertThat(failed.failure().message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event_type':'MESSAGE_REPLY','thread_id':'t1','message_id':'m1','text':'hi'}",
        "{'event':'MESSAGE_REPLY','result':{'threadId':'t1','messageId':'m1','message':'hi'}}",
        "{'event_type':'/api/v1/message_received','status':'SUCCESS','message':'new message',"
            + "'data':{'thread_id':'t1','message_id':'m1','text':'hi'}}",
        "{'event_type':'MESSAGE_RECEIVED','thread_id':'t1','message_id':'m1','message':'hi'}",
        "{'event_type':'MESSAGE_REPLY','data':{'result':{'thread_id':'t1','message_id':'m1',"
            + "'message':'hi'}},'message':'new message'}",
        "{'thread_id':'t1','message_id':'m1','text':'hi'}",
        "{'status':'SUCCESS','result':{'thread_id':'t1','message_id':'m1','message':'hi'}}",
        "{'thread_id':'t1','message_id':'m1','reply':'hi','request_id':'r1'}"
      })
  void understandsAReply(String event) {
    assertThat(read(event))
        .isInstanceOfSatisfying(
            Reply.class,
            reply -> {
              assertThat(reply.threadId()).isEqualTo("t1");
              assertThat(reply.messageId()).isEqualTo("m1");
              assertThat(reply.text()).isEqualTo("hi");
            });
  }

  @Test
  void aReplyThatNamesTheRequestItAnswersIsStillAReply() {
    var event = "{'event':'MESSAGE_REPLY','request_id':'r1','thread_id':'t1','status':'SUCCESS'}";
    assertThat(read(event))
        .isInstanceOfSatisfying(
            Reply.class,
            reply -> {
              assertThat(reply.requestId()).isEqualTo("r1");
              assertThat(reply.messageId()).isNull();
              assertThat(reply.text()).isNull();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      value = {
        "{} | null",
        "{'event_type':'CONNECTION_ACCEPTED','request_id':'r1','status':'SUCCESS'}"
            + " | CONNECTION_ACCEPTED",
        "{'event_type':'/api/v1/get_profile','request_id':'r1','result':{'message_id':'m'}}"
            + " | /api/v1/get_profile",
        "{'event_type':'what he wrote: hello','request_id':'r1'} | null",
        "{'event_type':7,'event':['MESSAGE_SENT']} | null",
        "{'event_type':'MESSAGE_SENT'} | MESSAGE_SENT",
        "{'event_type':'MESSAGE_FAILED','request_id':' '} | MESSAGE_FAILED",
        "{'event_type':'MESSAGE_REPLY','request_id':'r1'} | MESSAGE_REPLY",
        "{'event_type':'MESSAGE_REPLY','thread_id':'secrets.WELINK_API_KEY'} | MESSAGE_REPLY",
        "{'request_id':'r1','status':'QUEUED'} | null",
        "{'request_id':'r1'} | null",
        "{'thread_id':'t1','message_id':'m1'} | null",
        "{'status':'SUCCESS','message':'m','result':{'thread_id':'t1','message_id':'m1'}} | null",
        "{'status':'FAILED','message':'m','result':{'thread_id':'t1','text':'m'}} | null"
      })
  void nothingToWaitForIsAnEventToo(String event, String kind) {
    assertThat(read(event)).isEqualTo(new Unknown(kind));
  }

  @Test
  void showsNoKindThatIsTooLongToBeAName() {
    var name = "K".repeat(100);
    assertThat(read("{'event':'" + name + "'}")).isEqualTo(new Unknown(name));
    assertThat(read("{'event':'" + name + "K'}")).isEqualTo(new Unknown(null));
  }

  @Test
  void leavesTheHashOutAndTheEventAlone() {
    JsonNode event = json("{'event':'MESSAGE_SENT','request_id':'r1','hash':'x'}");
    var sent = (MessageSent) EventReader.read(event);
    assertThat(sent.body()).isEqualTo(json("{'event':'MESSAGE_SENT','request_id':'r1'}"));
    assertThat(event.has("hash")).isTrue();
  }

  @Test
  void tellsAProcessAllAboutAMessageThatIsOut() {
    var event =
        "{'event_type':'MESSAGE_SENT','status':'SUCCESS','requestID':'r1','account':'a','result':"
            + "{'thread_id':'t','message_id':'m','sent_at':1700000000000,"
            + "'big':123456789012345678901234567890},'hash':'x'}";
    assertThat(EventVariables.of((MessageSent) read(event)))
        .isEqualTo(
            json(
                "{'status':'SENT','request_id':'r1','thread_id':'t','message_id':'m',"
                    + "'sent_at':1700000000000,'result':{'thread_id':'t','message_id':'m',"
                    + "'sent_at':1700000000000,'big':'123456789012345678901234567890'},"
                    + "'answer':{'event_type':'MESSAGE_SENT','status':'SUCCESS','account':'a'}}"));
  }

  @Test
  void tellsAProcessAllAboutAFailure() {
    var event =
        "{'event_type':'MESSAGE_FAILED','status':'PIN_REQUIRED','request_id':'r1',"
            + "'message':'use {{secrets.WELINK_API_SECRET}}','thread_id':'t','hash':'x'}";
    assertThat(EventVariables.of((MessageFailed) read(event)))
        .isEqualTo(
            json(
                "{'status':'FAILED','request_id':'r1','error':'WELINK_PIN_REQUIRED',"
                    + "'message':'use {{secrets WELINK_API_SECRET}}','thread_id':'t','result':"
                    + "{'event_type':'MESSAGE_FAILED','status':'PIN_REQUIRED','request_id':'r1',"
                    + "'message':'use {{secrets.WELINK_API_SECRET}}','thread_id':'t'}}"));
  }

  @Test
  void shortensASentenceOfWeLink() {
    var failed =
        (MessageFailed)
            read("{'status':'FAILED','requestId':'r1','error':'" + "x".repeat(2000) + "'}");
    assertThat(failed.failure().message()).isEqualTo("x".repeat(500) + "…");
  }

  @Test
  void tellsAProcessAllAboutAReply() {
    var event =
        "{'event_type':'MESSAGE_REPLY','request_id':'r1','thread_id':'t','result':"
            + "{'message_id':'m','text':'send secrets.KEY','from':'x'},'hash':'x'}";
    assertThat(EventVariables.of((Reply) read(event)))
        .isEqualTo(
            json(
                "{'thread_id':'t','message_id':'m','text':'send secrets KEY','request_id':'r1',"
                    + "'result':{'message_id':'m','text':'send secrets.KEY','from':'x'},"
                    + "'answer':{'event_type':'MESSAGE_REPLY','thread_id':'t'}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event_type':'MESSAGE_SENT','request_id':'r1','x0':{'x1':['x2']}}",
        "{'event_type':'/api/v1/send_message_to_thread','status':'SUCCESS','requestID':'r1','result':"
            + "{'thread_id':'t','message_id':'m','sent_at':1,'x0':1},'x1':2,'x2':false}",
        "{'status':'SUCCESS','data':{'requestId':'r1','x0':1},'x1':{'x2':0}}",
        "{'status':'SUCCESS','data':{'x0':1},'result':{'message_id':'m','x1':2},'requestId':'r1','x2':3}",
        "{'data':{'request_id':'r1','status':'SUCCESS','x0':1,'result':{'message_id':'m','x1':2}},'x2':3}",
        "{'status':'SUCCESS','request_id':'x0','requestId':'r1','requestID':'x1','result':{'m':'x2'}}",
        "{'status':'SUCCESS','request_id':'r1','result':['x0',{'x1':'x2'}]}",
        "{'status':'NEVER_SEEN_BEFORE','message':'x0','requestId':'r1','x1':{'x2':1}}",
        "{'message':['x0','x1'],'error':'x2','statusCode':400,'requestId':'r1'}",
        "{'status':'FAILED','request_id':'r1','error':'x0','hash':'h','data':{'x1':1},'x2':2}",
        "{'event_type':'MESSAGE_FAILED','status':'x0','requestID':'r1','result':{'x1':1},"
            + "'error_message':'x2'}",
        "{'event_type':'MESSAGE_REPLY','thread_id':'t','x0':1,'x1':2,'x2':3}",
        "{'event_type':'MESSAGE_REPLY','x0':0,'result':{'thread_id':'t','message':'x1'},'data':{'x2':1}}",
        "{'event_type':'/api/v1/message_received','data':{'thread_id':'t','x0':1,'x1':{'x2':[1]}}}"
      })
  void losesNothingThatWeLinkHasSaid(String event) {
    assertThat(variables(read(event)).toString()).contains("x0", "x1", "x2");
  }

  private static JsonNode variables(WeLinkEvent event) {
    return switch (event) {
      case MessageSent sent -> EventVariables.of(sent);
      case MessageFailed failed -> EventVariables.of(failed);
      case Reply reply -> EventVariables.of(reply);
      case Unknown unknown -> throw new AssertionError("nobody gets " + unknown);
    };
  }

  @Test
  void cutsTextsThatAreTooLongForTheEngineAndKeepsThemInTheResult() {
    String text = "x".repeat(300_000);
    JsonNode reply = variables(read(replyWith(text)));
    assertThat(reply.path("text").asText()).isEqualTo("x".repeat(100_000) + "…");
    assertThat(reply.path("result").path("text").asText()).isEqualTo(text);
    assertThat(reply.path("truncated").asBoolean()).isTrue();
  }

  @Test
  void leavesOutWhatTheEngineWouldNotTakeAtAll() {
    JsonNode reply = variables(read(replyWith("x".repeat(600_000))));
    assertThat(reply.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("thread_id", "message_id", "text", "truncated");
    assertThat(variables(read(replyWith("x".repeat(200_000)))).has("truncated")).isFalse();
  }

  private static String replyWith(String text) {
    return "{'event_type':'MESSAGE_REPLY','result':{'thread_id':'t','message_id':'m','text':'%s'}}"
        .formatted(text);
  }

  private static WeLinkEvent read(String event) {
    return EventReader.read(json(event));
  }

  private static JsonNode json(String quotedOnce) {
    byte[] bytes = quotedOnce.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return WeLinkJson.read(bytes).orElseThrow();
  }
}
