package ai.welink.camunda.payload;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of bytes, and what is understood of it. */
class ReadingTest {

  private static JsonNode json(String text) {
    return WeLinkJson.read(text.replace('\'', '"').getBytes(UTF_8)).orElseThrow();
  }

  @Test
  void readsEveryCharacterInNamesAndInValues() {
    String escaped = "{'\\ud83d\\ude00':'\\ud83d\\ude00','\\ud800':'\\udc00'}";
    JsonNode read = json(escaped);
    assertThat(read.path("\ud83d\ude00").asText()).isEqualTo("\ud83d\ude00");
    assertThat(read.path("\ud800").asText()).isEqualTo("\udc00");
    assertThat(json("{'😀':'😀'}").path("\ud83d\ude00").asText()).isEqualTo("😀");
    assertThat(WeLinkJson.read(WeLinkJson.write(read))).contains(read);
  }

  @Test
  void readsUtf16AndAMarkBeforeIt() {
    String text = "{\"a\":\"ä\"}";
    for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
      assertThat(WeLinkJson.read(text.getBytes(charset))).as(charset.name()).isPresent();
      assertThat(WeLinkJson.read(("\ufeff" + text).getBytes(charset)))
          .as("marked " + charset)
          .isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ufeff", "{", "1", "{}", "x"})
  void readsAShortTextOrNothing(String text) {
    assertThat(WeLinkJson.read(text.getBytes(UTF_8)).isPresent())
        .isEqualTo(text.equals("1") || text.equals("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00c3(", "\u00ff\u00ff", "\u00fe\u00ff\u00d8\u0000", "\u0000"})
  void readsNothingOfWhatIsNoText(String bytes) {
    assertThat(WeLinkJson.read(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'result':{'message_id':'m'},'x':1} | {'message_id':'m'} | {'x':1}",
        "{'data':{'message_id':'m'},'x':1} | {'message_id':'m'} | {'x':1}",
        "{'data':{'a':1},'message_id':'m'} | {'data':{'a':1},'message_id':'m'} |",
        "{'result':{},'data':{'a':1}} | {'a':1} |",
        "{'result':{'a':1},'data':[],'hash':'h','request_id':'r','requestId':'r'} | {'a':1} |",
        "{'result':{'a':1},'data':{'b':2}} | {'a':1} | {'data':{'b':2}}",
        "{'a':1} | {'a':1} |"
      })
  void losesNothingThatStandsAroundAResult(String body, String result, String rest) {
    SentAnswer answer = new SentAnswer(json(body));
    assertThat(answer.result()).isEqualTo(json(result));
    assertThat(answer.rest()).isEqualTo(rest == null ? null : json(rest));
  }

  @Test
  void findsMembersInTheResultAndThenAroundIt() {
    SentAnswer answer =
        new SentAnswer(
            json("{'result':{'a':'x','n':7,'o':{'p':1},'e':''},'a':'y','e':'z','b':true}"));
    assertThat(answer.text("a")).isEqualTo("x");
    assertThat(answer.text("n")).isEqualTo("7");
    assertThat(answer.text("e")).isEqualTo("z");
    assertThat(answer.text("b")).isEqualTo("true");
    assertThat(answer.text("o")).isNull();
    assertThat(answer.text("none")).isNull();
    assertThat(answer).hasToString("SentAnswer[not shown]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'status':'OK','result':{'status':'FAILED'}} | Failed",
        "{'status':'OK','data':{'status':'FAILED'}} | Failed",
        "{'status':'PENDING','data':{'status':'SUCCESS'},'requestId':'r'} | Queued",
        "{'data':{'status':'QUEUED'},'requestId':'r'} | Queued",
        "{'result':{'status':'QUEUED'},'data':{'status':'FAILED'},'requestId':'r'} | Queued",
        "{'status':'SUCCESS','result':{'a':1}} | Sent",
        "{'status':'SUCCESS','data':{'a':1}} | Sent",
        "{'status':'SUCCESS'} | Unknown",
        "{'error_message':'text'} | Failed",
        "{'success':false} | Failed",
        "{'success':true,'requestId':'r'} | Queued",
        "{'message_id':'m'} | Sent",
        "{'sent_at':0} | Unknown",
        "{} | Unknown",
        "[] | Unknown",
        "'text' | Unknown"
      })
  void understandsWhatABodySays(String body, String kind) {
    assertThat(StatementReader.read(json(body)).getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'status':'FAILED','message':'PIN_REQUIRED'} | PIN_REQUIRED",
        "{'status':'FAILED','message':'PIN'} |",
        "{'status':'FAILED','message':'a pin is required'} |",
        "{'status':'FAILED','error':{'code':'PIN_REQUIRED'}} | PIN_REQUIRED",
        "{'status':'failed','code':'X_Y'} | X_Y",
        "{'status':'pin_required'} | PIN_REQUIRED",
        "{'status':'no code error'} |",
        "{'status':'REJECTED'} |"
      })
  void findsTheCodeOfAFailure(String body, String code) {
    Statement said = StatementReader.readRefusal(json(body));
    assertThat(said instanceof Statement.Failed failed ? failed.code() : null).isEqualTo(code);
  }
}
