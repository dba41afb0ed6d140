package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.payload.WeLinkJson;
import ai.welink.camunda.send.SendState.Claimed;
import ai.welink.camunda.send.SendState.Mangled;
import ai.welink.camunda.send.SendState.NotSent;
import ai.welink.camunda.send.SendState.Nothing;
import ai.welink.camunda.send.SendState.Resend;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Whatever somebody may have made of the variables that a send is recorded in. */
class RecordFuzz {

  private static final SendId ID = new SendId(4711, "<default>");

  @FuzzTest
  void readsWhateverIsInTheVariables(byte[] bytes) {
    JsonNode json = WeLinkJson.read(bytes).orElse(MissingNode.getInstance());
    SendState state = RecordCodec.read(ID, new Carried(json, null, null)).state();
    if (mayBeSent(state)) {
      isSaidInPlainWords(json, state);
    }
    if (!(state instanceof Mangled || state instanceof Nothing || state instanceof Resend)) {
      JsonNode again = (JsonNode) RecordCodec.state(ID, state).get(Carried.STATE);
      assertThat(RecordCodec.read(ID, new Carried(again, null, null)).state()).isEqualTo(state);
    }
    SendRecord claims = RecordCodec.read(ID, new Carried(null, json, json));
    assertThat(claims.lastAttempt()).isNotNegative();
  }

  private static boolean mayBeSent(SendState state) {
    return state instanceof Nothing || state instanceof Resend || state instanceof NotSent;
  }

  /** Nothing but these lets a message go out (again). */
  private static void isSaidInPlainWords(JsonNode json, SendState state) {
    switch (state) {
      case Resend resend -> assertThat(json.path("resend").asBoolean()).isTrue();
      case NotSent not -> assertThat(json.path("state").textValue()).isEqualTo("NOT_SENT");
      case Claimed never -> throw new AssertionError(never);
      default ->
          assertThat(
                  json.isMissingNode()
                      || json.isNull()
                      || json.path("element").isTextual()
                          && !json.path("element").textValue().equals("4711"))
              .isTrue();
    }
  }
}
