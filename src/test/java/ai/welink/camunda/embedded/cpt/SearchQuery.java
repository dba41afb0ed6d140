package ai.welink.camunda.embedded.cpt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The body of a search: what to find, in which order, and how much of it. */
record SearchQuery(JsonNode body) {

  private static final int DEFAULT_LIMIT = 100;

  SearchQuery {
    requireKnown(body, Set.of("filter", "sort", "page"), "part of a query");
    requireKnown(body.path("page"), Set.of("limit", "from", "after"), "part of a page");
  }

  /**
   * The answer from these rows.
   *
   * @throws Refused with 400 if the query names a field that is not in {@code fields}
   */
  ObjectNode answer(Set<String> fields, List<Row> rows) {
    JsonNode filter = body.path("filter");
    requireKnown(filter, fields, "filter");
    List<Row> found =
        rows.stream().filter(row -> matches(row, filter)).sorted(order(fields)).toList();
    int from = Math.min(from(), found.size());
    int to = Math.min(from + body.path("page").path("limit").asInt(DEFAULT_LIMIT), found.size());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("items");
    found.subList(from, to).forEach(row -> items.add(row.answer()));
    return answer.set("page", page(found.size(), from, to));
  }

  private static boolean matches(Row row, JsonNode filter) {
    return filter.properties().stream()
        .allMatch(each -> new FieldFilter(each.getValue()).accepts(row.field(each.getKey())));
  }

  private Comparator<Row> order(Set<String> fields) {
    return StreamSupport.stream(body.path("sort").spliterator(), false)
        .map(each -> order(each, fields))
        .reduce(Comparator::thenComparing)
        .orElse((one, other) -> 0);
  }

  private static Comparator<Row> order(JsonNode sort, Set<String> fields) {
    String field = sort.path("field").asText();
    if (!fields.contains(field)) {
      throw Refused.badRequest("sorting by " + field);
    }
    Comparator<Row> ascending = (one, other) -> compare(one.field(field), other.field(field));
    boolean descending = sort.path("order").asText().equalsIgnoreCase("desc");
    return descending ? ascending.reversed() : ascending;
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? Long.compare(one.longValue(), other.longValue())
        : one.asText().compareTo(other.asText());
  }

  /** A cursor is the number of the row that it stands behind. */
  private int from() {
    JsonNode page = body.path("page");
    return page.hasNonNull("after") ? page.path("after").asInt() : page.path("from").asInt();
  }

  private static ObjectNode page(int total, int from, int to) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("totalItems", total).put("hasMoreTotalItems", false);
    page.put("startCursor", to > from ? Integer.toString(from) : null);
    return page.put("endCursor", to > from ? Integer.toString(to) : null);
  }

  private static void requireKnown(JsonNode object, Set<String> known, String what) {
    object
        .properties()
        .forEach(
            each -> {
              if (!known.contains(each.getKey()) && !FieldFilter.isUnset(each.getValue())) {
                throw Refused.badRequest(what + " " + each.getKey());
              }
            });
  }
}
