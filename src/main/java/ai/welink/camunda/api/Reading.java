package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.payload.Statement;
import ai.welink.camunda.payload.Statement.Queued;
import ai.welink.camunda.payload.StatementReader;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An answer as it was understood. Key and secret are taken out before that: a server that echoes
 * one as an id or as a code must not get it into a process.
 *
 * @param body missing if it is no JSON
 * @param said what the body says
 */
record Reading(JsonNode body, Statement said) {

  static Reading of(Answered answer, Redaction redaction) {
    JsonNode json = WeLinkJson.read(answer.body()).orElse(MissingNode.getInstance());
    JsonNode body = redaction.withoutSecrets(json);
    return answer.status() < 400
        ? new Reading(body, StatementReader.read(body))
        : new Reading(body, StatementReader.readRefusal(body));
  }

  /** The word that tells how far the request is; null if there is none. */
  String status() {
    return said instanceof Queued queued && queued.status() != null
        ? queued.status()
        : body.path("status").asText(null);
  }

  boolean contradictsItself() {
    return StatementReader.contradictsItself(body, said);
  }

  @Override
  public String toString() {
    return "Reading[" + said + "]";
  }
}
