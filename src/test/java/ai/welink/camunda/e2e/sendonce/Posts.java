package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.simulator.ReceivedRequest;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.util.List;

/** The POSTs of messages that a WeLink has received. */
record Posts(SimulatedWeLink welink) {

  List<ReceivedRequest> to(String thread) {
    return welink.record().sends().stream()
        .filter(post -> post.body().path("thread_id").asText().equals(thread))
        .toList();
  }
}
