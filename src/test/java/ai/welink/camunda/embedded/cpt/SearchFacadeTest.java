package ai.welink.camunda.embedded.cpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.ProcessView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionResult;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.MessageSubscriptionResult;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowResult;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.process.test.impl.client.CamundaClockResponseDto;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchFacadeTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static EmbeddedEngine engine;
  private static SearchFacade facade;
  private static ProcessView view;

  @BeforeAll
  static void startAProcessWithAllThereIs() {
    engine = EmbeddedEngine.start();
    facade = SearchFacade.of(engine);
    engine.deploy(process());
    view = engine.createInstance("all", Map.of("id", "42", "text", "a \"b\""));
    engine.publishMessage("tell", "42", Duration.ofHours(1), Map.of("word", "yes"));
    view.await("both branches", it -> it.activated().containsAll(List.of("ask", "wait")));
    view.awaitIncident();
  }

  @AfterAll
  static void stop() {
    facade.close();
    engine.close();
  }

  private static BpmnModelInstance process() {
    var fork =
        Bpmn.createExecutableProcess("all")
            .name("All there is")
            .startEvent("start")
            .intermediateCatchEvent("told")
            .message(m -> m.name("tell").zeebeCorrelationKeyExpression("id"))
            .parallelGateway("fork");
    fork.userTask("ask", task -> task.name("Ask somebody").zeebeUserTask().zeebeAssignee("ada"))
        .endEvent();
    fork.moveToNode("fork").intermediateCatchEvent("broken").timerWithDurationExpression("nothing");
    return fork.moveToNode("fork")
        .intermediateCatchEvent("wait")
        .message(m -> m.name("never").zeebeCorrelationKeyExpression("id"))
        .endEvent()
        .done();
  }

  static Stream<Arguments> searches() {
    return Stream.of(
        Arguments.of("process-definitions", ProcessDefinitionResult.class, 1),
        Arguments.of("process-instances", ProcessInstanceResult.class, 1),
        Arguments.of("element-instances", ElementInstanceResult.class, 6),
        Arguments.of("variables", VariableSearchResult.class, 3),
        Arguments.of("incidents", IncidentResult.class, 1),
        Arguments.of("message-subscriptions", MessageSubscriptionResult.class, 2),
        Arguments.of(
            "correlated-message-subscriptions", CorrelatedMessageSubscriptionResult.class, 1),
        Arguments.of("user-tasks", UserTaskResult.class, 1));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void answersASearchWithExactlyWhatTheClientKnows(String things, Class<?> type, int expected)
      throws Exception {
    JsonNode answer = post("/v2/" + things + "/search", "{}");
    assertThat(answer.path("items")).hasSize(expected);
    answer.path("items").forEach(new AnswerContract(type)::check);
    var page =
        (SearchQueryPageResponse)
            new AnswerContract(SearchQueryPageResponse.class).check(answer.path("page"));
    assertThat(page.getTotalItems()).isEqualTo(expected);
  }

  /** The answers that are no list of a search, each as one tree. */
  static Stream<Arguments> otherAnswers() {
    return Stream.of(
        Arguments.of("variable", VariableResult.class),
        Arguments.of("flow", ProcessInstanceSequenceFlowResult.class),
        Arguments.of("page", SearchQueryPageResponse.class),
        Arguments.of("topology", TopologyResponse.class),
        Arguments.of("broker", BrokerInfo.class),
        Arguments.of("partition", Partition.class),
        Arguments.of("clock", CamundaClockResponseDto.class));
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void answersTheOtherQuestionsWithExactlyWhatTheClientKnows(String what, Class<?> type)
      throws Exception {
    new AnswerContract(type).check(ask(what));
  }

  @Test
  void answersAboutTheRightThing() throws Exception {
    assertThat(ask("variable").path("value").asText()).isEqualTo("\"a \\\"b\\\"\"");
    JsonNode flows = get("/v2/process-instances/" + view.key() + "/sequence-flows").path("items");
    assertThat(flows).hasSize(5);
    assertThat(flows).allSatisfy(each -> assertThat(view.path()).contains(id(each)));
  }

  /** Each field of each answer is misnamed in turn, then left out, then made another kind. */
  @ParameterizedTest
  @MethodSource({"searches", "otherAnswers"})
  void aMutatedAnswerBreaksTheContract(ArgumentsAccessor what) throws Exception {
    AnswerContract contract = new AnswerContract(what.get(1, Class.class));
    ObjectNode answer =
        (ObjectNode) (what.size() == 3 ? first(what.getString(0)) : ask(what.getString(0)));
    contract.check(answer);
    List<String> fields = answer.properties().stream().map(Map.Entry::getKey).toList();
    assertThat(fields).isNotEmpty();
    for (String field : fields) {
      assertBroken(contract, misnamed(answer, field), field);
      assertBroken(contract, answer.deepCopy().without(List.of(field)), field);
      assertBroken(
          contract, answer.deepCopy().set(field, ofAnotherKind(answer.path(field))), field);
    }
  }

  private static ObjectNode misnamed(ObjectNode answer, String field) {
    ObjectNode misnamed = answer.deepCopy();
    misnamed.set(field + "_", misnamed.remove(field));
    return misnamed;
  }

  /** A key as a number is the mistake that is made most easily. */
  private static JsonNode ofAnotherKind(JsonNode value) {
    return value.isTextual()
        ? IntNode.valueOf(4711)
        : JSON.createArrayNode().add(JSON.createArrayNode());
  }

  private static void assertBroken(AnswerContract contract, JsonNode answer, String field) {
    assertThatThrownBy(() -> contract.check(answer))
        .as("%s", answer)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(field);
  }

  private static JsonNode first(String things) throws Exception {
    return post("/v2/" + things + "/search", "{}").path("items").get(0);
  }

  private static JsonNode ask(String what) throws Exception {
    JsonNode topology = get("/v2/topology");
    return switch (what) {
      case "variable" ->
          get(
              "/v2/variables/"
                  + one("variables", "{\"name\": \"text\"}").path("variableKey").asText());
      case "flow" ->
          get("/v2/process-instances/" + view.key() + "/sequence-flows").path("items").get(0);
      case "page" -> elements("{}").path("page");
      case "topology" -> topology;
      case "broker" -> topology.path("brokers").get(0);
      case "partition" -> topology.path("brokers").get(0).path("partitions").get(0);
      case "clock" -> get("/actuator/clock");
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static String id(JsonNode element) {
    return element.path("elementId").asText();
  }

  @Test
  void givesTheProcessAsItWasDeployed() throws Exception {
    var key = one("process-definitions", "{}").path("processDefinitionKey").asText();
    var response = send(request("/v2/process-definitions/" + key + "/xml").GET());
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
    assertThat(response.body()).contains("<process id=\"all\"");
  }

  @Test
  void tellsWhatIsWrongWhere() throws Exception {
    var incident = one("incidents", "{\"state\": \"ACTIVE\"}");
    assertThat(incident.path("errorType").asText()).isEqualTo("EXTRACT_VALUE_ERROR");
    assertThat(incident.path("jobKey").isNull()).isTrue();
    assertThat(one("process-instances", "{}").path("hasIncident").asBoolean()).isTrue();
    var broken = one("element-instances", "{\"elementId\": \"broken\"}");
    assertThat(broken.path("incidentKey")).isEqualTo(incident.path("incidentKey"));
    assertThat(one("element-instances", "{\"elementId\": \"ask\"}").path("hasIncident").asBoolean())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"state": "ACTIVE"}                                    | ask, broken, wait
          {"state": {"$eq": "COMPLETED"}}                        | fork, start, told
          {"state": {"$eq": null, "$in": [], "$notIn": []}}      | ask, broken, fork, start, told, wait
          {"elementId": {"$in": ["ask", "wait", "x"]}}           | ask, wait
          {"elementId": {"$notIn": ["ask", "wait"]}, "endDate": {"$exists": true}} | fork, start, told
          {"state": {"$neq": "ACTIVE"}, "type": "START_EVENT"}   | start
          {"elementName": "Ask somebody"}                        | ask
          {"elementName": "start"}                               | start
          {"processInstanceKey": "1"}                            | ''
          """)
  void findsByWhatItIsAsked(String filter, String found) throws Exception {
    String sort = "\"sort\": [{\"field\": \"elementId\", \"order\": \"ASC\"}]";
    assertThat(ids("{\"filter\": " + filter + ", " + sort + "}")).hasToString("[" + found + "]");
  }

  @Test
  void sortsAndPages() throws Exception {
    String sort = "\"sort\": [{\"field\": \"elementId\", \"order\": \"DESC\"}]";
    assertThat(ids("{" + sort + "}"))
        .containsExactly("wait", "told", "start", "fork", "broken", "ask");
    JsonNode first = elements("{" + sort + ", \"page\": {\"limit\": 2}}");
    assertThat(first.path("page").path("totalItems").asInt()).isEqualTo(6);
    String next = "\"page\": {\"after\": " + first.path("page").path("endCursor") + "}";
    assertThat(ids("{" + sort + ", " + next + "}"))
        .containsExactly("start", "fork", "broken", "ask");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | /v2/variables/search            | {"filter": {"colour": "red"}}
          400 | /v2/variables/search            | {"filter": {"name": {"$like": "a*"}}}
          400 | /v2/variables/search            | {"sort": [{"field": "colour"}]}
          400 | /v2/variables/search            | {"page": {"before": "x"}}
          400 | /v2/process-instances/search    | {"filter": {"$or": [{"state": "ACTIVE"}]}}
          501 | /v2/decision-instances/search   | {}
          501 | /v2/process-instances           | {}
          501 | /actuator/shutdown              | {}
          409 | /v2/user-tasks/1/completion     | {}
          400 | /v2/user-tasks/1/completion     | {"action": "approve"}
          501 | /v2/user-tasks/1/assignment     | {"assignee": "ada"}
          """)
  void refusesWhatItDoesNotKnow(int status, String path, String body) throws Exception {
    var response = send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(facade.refusals()).anyMatch(each -> each.startsWith(status + " POST " + path));
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    assertThat(send(request("/v2/variables/1").GET()).statusCode()).isEqualTo(404);
    assertThat(send(request("/v2/process-definitions/1/xml").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void movesTheEnginesClock() throws Exception {
    Instant before = Instant.parse(get("/actuator/clock").path("instant").asText());
    post("/actuator/clock/add", "{\"offsetMilli\": 3600000}");
    Instant after = Instant.parse(get("/actuator/clock").path("instant").asText());
    assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    send(request("/actuator/clock").DELETE());
    assertThat(engine.ahead()).isZero();
  }

  private static List<String> ids(String query) throws Exception {
    List<String> ids = new ArrayList<>();
    elements(query).path("items").forEach(each -> ids.add(each.path("elementId").asText()));
    return ids;
  }

  private static JsonNode elements(String query) throws Exception {
    return post("/v2/element-instances/search", query);
  }

  private static JsonNode one(String things, String filter) throws Exception {
    JsonNode items =
        post("/v2/" + things + "/search", "{\"filter\": " + filter + "}").path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static JsonNode get(String path) throws Exception {
    return ok(send(request(path).GET()));
  }

  private static JsonNode post(String path, String body) throws Exception {
    return ok(send(request(path).POST(HttpRequest.BodyPublishers.ofString(body))));
  }

  private static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(facade.address().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
