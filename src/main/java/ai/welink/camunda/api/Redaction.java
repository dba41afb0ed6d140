package ai.welink.camunda.api;

import ai.welink.camunda.payload.SecretNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes out of WeLink's answers what was given to it in confidence: a server may echo a header or
 * the message.
 */
final class Redaction {

  static final String HIDDEN = "***";

  private static final Iterable<JsonNode> NOTHING = List.of();
  private static final int SHORTEST_SECRET = 6;
  private static final int SHORTEST_TEXT = 4;
  private static final int LONGEST_TEXT = 500;

  private final Credentials credentials;
  private final List<String> texts;

  private Redaction(Credentials credentials, List<String> texts) {
    this.credentials = credentials;
    this.texts = texts;
  }

  static Redaction of(Credentials credentials) {
    return new Redaction(credentials, List.of());
  }

  static Redaction of(SendRequest request) {
    List<String> texts =
        Stream.of(SendRequest.MESSAGE, SendRequest.SUBJECT)
            .map(name -> request.body().path(name).asText())
            .filter(text -> text.length() >= SHORTEST_TEXT)
            .toList();
    return new Redaction(request.credentials(), texts);
  }

  /** The same data without key and secret; the same object where neither is in it. */
  JsonNode withoutSecrets(JsonNode node) {
    return holdsSecret(node) ? cleaned(node) : node;
  }

  private boolean holdsSecret(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (holdsSecret(member.getKey()) || holdsSecret(member.getValue())) {
        return true;
      }
    }
    for (JsonNode element : node.isArray() ? node : NOTHING) {
      if (holdsSecret(element)) {
        return true;
      }
    }
    return (node.isTextual() || node.isNumber()) && holdsSecret(node.asText());
  }

  private boolean holdsSecret(String text) {
    return !withoutSecrets(text).equals(text);
  }

  private JsonNode cleaned(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case STRING, NUMBER -> {
        String clean = withoutSecrets(node.asText());
        yield clean.equals(node.asText()) ? node : JsonNodeFactory.instance.textNode(clean);
      }
      default -> node;
    };
  }

  /** A sentence of WeLink for a person: no secret, none of the message, at most 500 characters. */
  String sentence(String text) {
    String clean = SecretNames.disarmed(withoutSecrets(text));
    for (String confided : texts) {
      clean = clean.replace(confided, HIDDEN);
    }
    String kept = clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
    return texts.stream().anyMatch(confided -> new MessageQuotes(confided).in(kept))
        ? "WeLink's words quote the message and are left out"
        : kept;
  }

  private JsonNode object(JsonNode node) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(member -> copy.set(withoutSecrets(member.getKey()), cleaned(member.getValue())));
    return copy;
  }

  private JsonNode array(JsonNode node) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
    node.forEach(element -> copy.add(cleaned(element)));
    return copy;
  }

  private String withoutSecrets(String text) {
    return hide(hide(text, credentials.apiKey()), credentials.apiSecret());
  }

  private static String hide(String text, String secret) {
    return secret.length() < SHORTEST_SECRET ? text : text.replace(secret, HIDDEN);
  }
}
