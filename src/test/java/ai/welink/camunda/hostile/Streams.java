package ai.welink.camunda.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.welink.camunda.api.RecordingServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that are wrong on the wire, byte by byte. Those without end go on until the client
 * leaves.
 */
final class Streams {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int PAUSE_MILLIS = 1_000;

  private Streams() {}

  static Answer raw(String text) {
    return client -> {
      write(client, text);
      client.close();
    };
  }

  static Answer answer(byte[] body, String header) {
    return client -> {
      write(client, OK + header + "\r\nContent-Length: " + body.length + "\r\n\r\n");
      client.getOutputStream().write(body);
    };
  }

  /** A head with this header alone, the body, and the end of the connection. */
  static Answer announcing(String header, String body) {
    return raw(OK + header + "\r\n\r\n" + body);
  }

  static Answer gzipBomb() {
    return answer(packed(), "Content-Encoding: gzip");
  }

  static Answer gzipBombOnTheWay() {
    byte[] packed = packed();
    return client -> {
      write(client, OK + "Transfer-Encoding: gzip\r\n\r\n");
      client.getOutputStream().write(packed);
      client.close();
    };
  }

  private static byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] megabyte = " ".repeat(1_000_000).getBytes(UTF_8);
      for (int each = 0; each < 50; each++) {
        gzip.write(megabyte);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static Answer hints(int count, String body) {
    String hint = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n";
    return client ->
        write(
            client,
            hint.repeat(count) + OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  static Answer endlessHints() {
    return endless("", "HTTP/1.1 103 Early Hints\r\n\r\n");
  }

  static Answer endlessHeaders() {
    return endless(OK, "X-Header: " + "x".repeat(1_000) + "\r\n");
  }

  static Answer endlessHeader() {
    return endless(OK + "X-Header: ", "x".repeat(1_000));
  }

  static Answer endlessBody() {
    return endless(OK + "\r\n{\"requestId\":\"r1\",\"x\":\"", "x".repeat(1_000));
  }

  static Answer endlessTrailers() {
    String body = "{\"requestId\":\"r1\"}";
    String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n";
    return endless(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunk, "X-Trailer: x\r\n");
  }

  private static Answer endless(String head, String part) {
    return client -> {
      write(client, head);
      byte[] bytes = part.repeat(10).getBytes(UTF_8);
      while (!client.isClosed()) {
        client.getOutputStream().write(bytes);
      }
    };
  }

  static Answer silence() {
    return client -> client.getInputStream().read();
  }

  static Answer dripping(String body) {
    return client -> {
      write(client, OK + "Content-Length: " + body.length() + "\r\n\r\n");
      drip(client, body);
    };
  }

  static Answer drippingHead(String body) {
    return client -> drip(client, OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  /** A byte whenever a second has passed without the client leaving. */
  private static void drip(Socket client, String text) throws IOException {
    client.setSoTimeout(PAUSE_MILLIS);
    for (byte each : text.getBytes(UTF_8)) {
      client.getOutputStream().write(each);
      try {
        if (client.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException stillThere) {
        // the next byte is due
      }
    }
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(UTF_8));
    client.getOutputStream().flush();
  }
}
