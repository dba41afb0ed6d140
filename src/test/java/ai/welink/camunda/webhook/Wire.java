package ai.welink.camunda.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the receiver, byte by byte, so that it can misbehave. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public Wire(int port) {
    try {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers one whole body and returns the answer's status; the connection stays open. */
  public int post(byte[] body) throws IOException {
    byte[] head = head("Content-Length: " + body.length);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    send(whole);
    return status();
  }

  /** Sends the head of a request whose body is to follow, or not. */
  public void announce(String lengthHeader) throws IOException {
    send(head(lengthHeader));
  }

  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] head(String lengthHeader) {
    return ("POST /welink/webhook HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
            + lengthHeader
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The next answer's status; answers have no body. */
  public int status() throws IOException {
    String statusLine = line();
    String header = line();
    while (!header.isEmpty()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:") && !header.endsWith(" 0")) {
        throw new IOException("An answer with a body: " + statusLine);
      }
      header = line();
    }
    return Integer.parseInt(statusLine.split(" ")[1]);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new IOException("The connection ended after: " + line);
      }
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
