package ai.welink.camunda.embedded.cpt;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurgeTest {

  private static final List<String> THINGS =
      List.of(
          "process-definitions",
          "process-instances",
          "element-instances",
          "variables",
          "incidents",
          "message-subscriptions",
          "user-tasks");

  @Test
  void leavesNothingAndTellsWhenItIsDone() throws Exception {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        SearchFacade facade = SearchFacade.of(engine)) {
      engine.deploy(Bpmn.createExecutableProcess("gone").startEvent().endEvent().done());
      engine.createInstance("gone").awaitEnd();
      assertThat(ask(facade, "POST", "/v2/process-instances/search").path("items")).hasSize(1);
      JsonNode purge = ask(facade, "POST", "/actuator/cluster/purge");
      assertThat(purge.path("changeId").asLong()).isPositive();
      assertThat(ask(facade, "GET", "/v2/topology").path("lastCompletedChangeId").asLong())
          .isEqualTo(purge.path("changeId").asLong());
      assertThat(ask(facade, "POST", "/v2/process-instances/search").path("items")).isEmpty();
    }
  }

  @Test
  void leavesNothingBehindInTheEngineEither() throws Exception {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        SearchFacade facade = SearchFacade.of(engine)) {
      fill(engine);
      for (String things : THINGS) {
        assertThat(found(facade, things)).as(things).isNotEmpty();
      }
      engine.advance(Duration.ofDays(1));
      ask(facade, "POST", "/actuator/cluster/purge");

      for (String things : THINGS) {
        assertThat(found(facade, things)).as(things).isEmpty();
      }
      assertThat(engine.ahead()).isZero();
      engine.deploy(waiting());
      ProcessView again = engine.createInstance("waiting", Map.of("id", "42"));
      engine.publishMessage("tell", "42", Duration.ofDays(7), Map.of("told", "after"));
      assertThat(again.awaitEnd().variable("told").asText()).isEqualTo("after");
    }
  }

  /** An instance that waits, a task of a person, an incident, and a message for nobody yet. */
  private static void fill(EmbeddedEngine engine) {
    engine.deploy(waiting());
    engine.createInstance("waiting", Map.of("id", "41")).awaitActivated("wait");
    engine.publishMessage("tell", "42", Duration.ofDays(7), Map.of("told", "before"));
    engine.deploy(
        Bpmn.createExecutableProcess("personal")
            .startEvent()
            .userTask("ask", task -> task.zeebeUserTask())
            .endEvent()
            .done());
    engine.createInstance("personal").awaitActivated("ask");
    engine.deploy(
        Bpmn.createExecutableProcess("broken")
            .startEvent()
            .intermediateCatchEvent("never", timer -> timer.timerWithDurationExpression("nothing"))
            .endEvent()
            .done());
    engine.createInstance("broken").awaitIncident();
  }

  private static BpmnModelInstance waiting() {
    return Bpmn.createExecutableProcess("waiting")
        .startEvent()
        .intermediateCatchEvent("wait")
        .message(message -> message.name("tell").zeebeCorrelationKeyExpression("id"))
        .endEvent()
        .done();
  }

  private static JsonNode found(SearchFacade facade, String things) throws Exception {
    return ask(facade, "POST", "/v2/" + things + "/search").path("items");
  }

  private static JsonNode ask(SearchFacade facade, String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(facade.address().resolve(path))
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }
}
