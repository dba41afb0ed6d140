package ai.welink.camunda.fuzz;

import ai.welink.camunda.fuzz.PlainJson.Numeral;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Whether two readings of one text say the same, in the same order. */
public final class Agreement {

  /** Beyond these, what a number's spelling is worth is a matter of the reader. */
  private static final int LONGEST_NUMBER = 300;

  private static final int LONGEST_EXPONENT = 8;

  private Agreement() {}

  /** Whether a tree holds the very same data as a plain reading. */
  public static boolean isSame(JsonNode node, Object plain) {
    if (plain instanceof Map<?, ?> members) {
      return node.isObject() && node.size() == members.size() && sameMembers(node, members);
    }
    if (plain instanceof List<?> elements) {
      return node.isArray() && node.size() == elements.size() && sameElements(node, elements);
    }
    if (plain instanceof Numeral numeral) {
      return node.isNumber()
          && node.decimalValue().compareTo(new BigDecimal(numeral.spelling())) == 0;
    }
    if (plain instanceof String text) {
      return node.isTextual() && node.textValue().equals(text);
    }
    return plain == PlainJson.NULL
        ? node.isNull()
        : node.isBoolean() && plain.equals(node.asBoolean());
  }

  private static boolean sameMembers(JsonNode node, Map<?, ?> members) {
    Iterator<Map.Entry<String, JsonNode>> nodes = node.fields();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Map.Entry<String, JsonNode> other = nodes.next();
      if (!other.getKey().equals(member.getKey()) || !isSame(other.getValue(), member.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameElements(JsonNode node, List<?> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (!isSame(node.get(i), elements.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all numbers have a length that every reader of JSON would take. */
  public static boolean hasOrdinaryNumbers(Object plain) {
    if (plain instanceof Map<?, ?> members) {
      return members.values().stream().allMatch(Agreement::hasOrdinaryNumbers);
    }
    if (plain instanceof List<?> elements) {
      return elements.stream().allMatch(Agreement::hasOrdinaryNumbers);
    }
    return !(plain instanceof Numeral numeral) || isOrdinary(numeral.spelling().toLowerCase());
  }

  private static boolean isOrdinary(String number) {
    int exponent = number.indexOf('e') < 0 ? 0 : number.length() - number.indexOf('e') - 1;
    return number.length() <= LONGEST_NUMBER && exponent <= LONGEST_EXPONENT;
  }
}
