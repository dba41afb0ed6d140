package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which request is answered by what. */
final class Endpoints {

  private record Table(Set<String> fields, Supplier<List<Row>> rows) {}

  private static final Pattern SEARCH = Pattern.compile("POST /v2/([a-z-]+)/search");
  private static final Pattern BY_KEY = Pattern.compile("GET (/v2/[a-z-]+/)(\\d+)((?:/[a-z-]+)?)");
  private static final Pattern COMPLETE = Pattern.compile("POST /v2/user-tasks/(\\d+)/completion");

  private final Management management;
  private final Map<String, Table> tables;
  private final Map<String, LongFunction<JsonNode>> byKey;
  private final UserTasks userTasks;

  Endpoints(EmbeddedEngine engine) {
    management = new Management(engine);
    Definitions definitions = new Definitions(engine);
    Incidents incidents = new Incidents(engine);
    Instances instances = new Instances(engine, definitions, incidents);
    Variables variables = new Variables(engine);
    Subscriptions subscriptions = new Subscriptions(engine, instances);
    userTasks = new UserTasks(engine, definitions);
    tables =
        Map.of(
            "process-definitions", new Table(Definitions.FIELDS, definitions::rows),
            "process-instances", new Table(Instances.PROCESS_FIELDS, instances::processes),
            "element-instances", new Table(Instances.ELEMENT_FIELDS, instances::elements),
            "variables", new Table(Variables.FIELDS, variables::rows),
            "incidents", new Table(Incidents.FIELDS, incidents::rows),
            "message-subscriptions", new Table(Subscriptions.FIELDS, subscriptions::rows),
            "correlated-message-subscriptions",
                new Table(Subscriptions.CORRELATED_FIELDS, subscriptions::correlated),
            "user-tasks", new Table(UserTasks.FIELDS, userTasks::rows));
    byKey =
        Map.of(
            "/v2/variables/", variables::variable,
            "/v2/process-definitions//xml", key -> TextNode.valueOf(definitions.xml(key)),
            "/v2/process-instances//sequence-flows", key -> items(instances.flows(key)));
  }

  /**
   * The answer to a request; missing if there is nothing to say but that it is done.
   *
   * @throws Refused if there is none
   */
  JsonNode answer(String asked, JsonNode body) {
    Matcher search = SEARCH.matcher(asked);
    if (search.matches() && tables.containsKey(search.group(1))) {
      Table table = tables.get(search.group(1));
      return new SearchQuery(body).answer(table.fields(), table.rows().get());
    }
    Matcher get = BY_KEY.matcher(asked);
    if (get.matches() && byKey.containsKey(get.group(1) + get.group(3))) {
      return byKey.get(get.group(1) + get.group(3)).apply(Long.parseLong(get.group(2)));
    }
    Matcher complete = COMPLETE.matcher(asked);
    if (complete.matches()) {
      return userTasks.complete(Long.parseLong(complete.group(1)), body);
    }
    return management.answer(asked, body);
  }

  private static ObjectNode items(List<Row> rows) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    rows.forEach(row -> items.add(row.answer()));
    return answer;
  }
}
