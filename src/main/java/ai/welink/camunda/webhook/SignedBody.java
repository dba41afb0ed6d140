package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The body of an event, taken apart into its hash and what the hash was made over. WeLink's samples
 * hash the body without its member {@code hash}, but serialise it in two ways that differ (WeLink
 * documentation), so there are three forms that it may have had.
 *
 * @param hash as it came; null if there is none, or if it is no text
 * @param cut the bytes as they came, without the member
 * @param node as Node's {@code JSON.stringify} writes the object without the member
 * @param python as Python's {@code json.dumps} does
 * @param event the whole object; proven to be WeLink's only if the hash is
 */
record SignedBody(String hash, byte[] cut, byte[] node, byte[] python, JsonNode event) {

  /** What the hash may have been made over. */
  List<byte[]> forms() {
    return List.of(cut, node, python);
  }

  /** What was signed is for nobody's eyes. */
  @Override
  public String toString() {
    return "SignedBody";
  }
}
