package ai.welink.camunda.send;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The variables of the journal as the activation of a job brought them; each null if there is none.
 *
 * @param state {@code welink_send}: the state, which a person may change
 * @param claim {@code welink_send_claim}: the last claimed attempt
 * @param lost {@code welink_send_lost}: the last lost claim
 */
public record Carried(JsonNode state, JsonNode claim, JsonNode lost) {

  /** The name of the variable that holds the state. */
  public static final String STATE = "welink_send";

  /** The name of the variable that holds the last claimed attempt. */
  public static final String CLAIM = "welink_send_claim";

  /** The name of the variable that holds the last lost claim. */
  public static final String LOST = "welink_send_lost";

  /** What a job brings that has never been activated before. */
  public static final Carried NOTHING = new Carried(null, null, null);

  /** Without the variables: the state holds WeLink's answer. */
  @Override
  public String toString() {
    return "Carried[not shown]";
  }
}
