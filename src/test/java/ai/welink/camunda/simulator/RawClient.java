package ai.welink.camunda.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that decides about every byte, and sees how a connection ends. */
final class RawClient implements AutoCloseable {

  /** How a connection looks after reading all that came. */
  enum End {
    RESET,
    CLOSED,
    SILENT
  }

  record Seen(String text, End end) {}

  private final Socket socket;

  RawClient(SimulatedWeLink welink) throws IOException {
    socket = new Socket("127.0.0.1", welink.port());
    socket.setTcpNoDelay(true);
  }

  RawClient head(WeLinkCall call, String body) throws IOException {
    return write(headOf(call, body));
  }

  RawClient send(String threadId, String text) throws IOException {
    String body = Caller.message(threadId, text);
    return head(WeLinkCall.SEND_TO_THREAD, body).write(body);
  }

  /** Sends on a connection that the server is asked to close. */
  RawClient sendAndAskToClose(String threadId, String text) throws IOException {
    String body = Caller.message(threadId, text);
    String head =
        headOf(WeLinkCall.SEND_TO_THREAD, body).replace("Host", "Connection: close\r\nHost");
    try {
      return write(head + body);
    } catch (SocketException droppedMeanwhile) {
      return this;
    }
  }

  RawClient write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Reads until the connection ends; silent only if it does not end for long. */
  Seen readToTheEnd() throws IOException {
    return read(10_000);
  }

  /** Whether nothing comes for a moment, and the connection does not end. */
  boolean isSilent() throws IOException {
    return read(50).equals(new Seen("", End.SILENT));
  }

  /** Reads until what was read ends with the text. */
  String readUntil(String ending) throws IOException {
    socket.setSoTimeout(10_000);
    StringBuilder seen = new StringBuilder();
    while (!seen.toString().endsWith(ending)) {
      seen.append(nextChar());
    }
    return seen.toString();
  }

  char nextChar() throws IOException {
    socket.setSoTimeout(10_000);
    int next = socket.getInputStream().read();
    if (next < 0) {
      throw new IOException("the connection was closed too early");
    }
    return (char) next;
  }

  private Seen read(int patienceMillis) throws IOException {
    socket.setSoTimeout(patienceMillis);
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    End end = copy(socket.getInputStream(), seen);
    return new Seen(seen.toString(StandardCharsets.UTF_8), end);
  }

  private static End copy(InputStream in, ByteArrayOutputStream seen) throws IOException {
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        seen.write(next);
      }
      return End.CLOSED;
    } catch (SocketTimeoutException nothingMore) {
      return End.SILENT;
    } catch (SocketException reset) {
      return End.RESET;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String headOf(WeLinkCall call, String body) {
    return """
        POST %s HTTP/1.1
        Host: localhost
        x-api-key: %s
        x-api-secret: %s
        Content-Length: %d

        """
        .formatted(
            call.path(),
            SimulatedWeLink.API_KEY,
            SimulatedWeLink.API_SECRET,
            body.getBytes(StandardCharsets.UTF_8).length)
        .replace("\n", "\r\n");
  }
}
