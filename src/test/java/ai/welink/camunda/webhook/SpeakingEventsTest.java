package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.error.KnownError;
import ai.welink.camunda.error.WeLinkFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class SpeakingEventsTest {

  private static final JsonNode BODY =
      JsonNodeFactory.instance.objectNode().put("text", "planted words");

  @Test
  void showNothingOfWhatWasWritten() {
    WeLinkFailure failure = WeLinkFailure.of(KnownError.SEND_FAILED, "planted words");
    assertThat(new WeLinkEvent.MessageSent("r1", BODY)).hasToString("MessageSent[r1]");
    assertThat(new WeLinkEvent.MessageFailed("r1", failure, BODY)).hasToString("MessageFailed[r1]");
    assertThat(new WeLinkEvent.Reply("t1", "m1", "planted words", "r1", BODY))
        .hasToString("Reply[t1]");
    byte[] nothing = new byte[0];
    assertThat(new SignedBody("planted", nothing, nothing, nothing, BODY))
        .hasToString("SignedBody");
  }
}
