package ai.welink.camunda.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Request line and headers (names in lower case; of a repeated header the last one counts). */
record RequestHead(String method, String path, String version, Map<String, String> headers) {

  private static final int LONGEST = 64 * 1024;

  /** Reads a head, or nothing when the client has closed the connection instead. */
  static Optional<RequestHead> read(InputStream in) throws IOException {
    String requestLine = line(in);
    if (requestLine == null) {
      return Optional.empty();
    }
    String[] parts = requestLine.split(" ", 3);
    if (parts.length != 3) {
      throw new IOException("not an HTTP request");
    }
    return Optional.of(new RequestHead(parts[0], path(parts[1]), parts[2], headers(in)));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean keepsAlive() {
    return version.equals("HTTP/1.1") && !header("connection").orElse("").contains("close");
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = nextLine(in); !line.isEmpty(); line = nextLine(in)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("not an HTTP header");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).strip());
    }
    return headers;
  }

  static String nextLine(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      throw new EOFException("the client left in the middle of a request");
    }
    return line;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (line.length() > LONGEST) {
        throw new IOException("a line that does not end");
      }
      line.append((char) next);
    }
    return stripCarriageReturn(line);
  }

  private static String stripCarriageReturn(StringBuilder line) {
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }
}
