package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a send is answered when it was taken on. */
final class SendAnswers {

  private SendAnswers() {}

  static ObjectNode accepted(Spelling spelling, String id) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (spelling.accepted() != null) {
      json.put("status", spelling.accepted());
    }
    ObjectNode holder = spelling.idInData() ? json.putObject("data") : json;
    holder.put(spelling.idName(), id);
    return json;
  }

  static ObjectNode result(SendJob job, boolean underResult) {
    if (!underResult && job.call() != WeLinkCall.SEND_TO_RECRUITER_THREAD) {
      return job.result();
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", job.behaviour().spelling().success());
    json.set("result", job.result());
    return json;
  }
}
