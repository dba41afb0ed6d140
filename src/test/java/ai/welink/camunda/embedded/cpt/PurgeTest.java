package ai.welink.camunda.embedded.cpt;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PurgeTest {

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
