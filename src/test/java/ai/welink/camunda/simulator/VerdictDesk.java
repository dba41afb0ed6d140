package ai.welink.camunda.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Answers {@code get_response}. */
final class VerdictDesk {

  private final SendJobs jobs;
  private final List<String> namesOfTheId;

  VerdictDesk(SendJobs jobs, List<String> namesOfTheId) {
    this.jobs = jobs;
    this.namesOfTheId = namesOfTheId;
  }

  Answer answer(ReceivedRequest request) {
    Optional<String> id = idIn(request);
    if (id.isEmpty()) {
      return Refusals.refusal(400, String.join(" or ", namesOfTheId) + " should not be empty");
    }
    return id.flatMap(jobs::find)
        .map(VerdictDesk::answer)
        .orElseGet(() -> Refusals.refusal(404, "Request not found"));
  }

  Optional<SendJob> job(ReceivedRequest request) {
    return idIn(request).flatMap(jobs::find);
  }

  private Optional<String> idIn(ReceivedRequest request) {
    return namesOfTheId.stream().map(request::text).filter(id -> !id.isEmpty()).findFirst();
  }

  private static Answer answer(SendJob job) {
    if (job.decidedAt().isEmpty()) {
      return Answer.json(200, told(job.behaviour().spelling().pending(), null));
    }
    if (job.outcome() instanceof Outcome.Failed failed) {
      return failed(failed.failure(), job.id());
    }
    return Answer.json(200, told(job.behaviour().spelling().success(), job.result()));
  }

  private static ObjectNode told(String status, ObjectNode result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", status);
    json.set("result", result);
    return json.putNull("message");
  }

  private static Answer failed(Failure failure, String id) {
    int status = failure.shape().namesTheRequest() ? 200 : 400;
    return Answer.json(status, failure.shape().json(failure, status, id));
  }
}
