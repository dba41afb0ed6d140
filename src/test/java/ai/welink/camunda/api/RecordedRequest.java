package ai.welink.camunda.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it stood on the wire.
 *
 * @param line the request line
 * @param headers names as they were spelled
 */
public record RecordedRequest(String line, Map<String, String> headers, byte[] body) {

  static RecordedRequest of(String head) {
    String[] lines = head.split("\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(": ", 2);
      if (headers.put(parts[0], parts[1]) != null) {
        throw new IllegalArgumentException("header twice: " + parts[0]);
      }
    }
    return new RecordedRequest(lines[0], headers, new byte[0]);
  }

  RecordedRequest withBody(byte[] bytes) {
    return new RecordedRequest(line, headers, bytes);
  }

  int contentLength() {
    return Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
  }

  /** The body, which must be UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
