package ai.welink.camunda.api;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that knows nothing: it records each request byte for byte, then does with the connection
 * what it was told.
 */
public final class RecordingServer implements AutoCloseable {

  /** What happens to a connection when a request has been read; may close it. */
  public interface Answer {
    void on(Socket client) throws IOException;
  }

  private final LoopbackListener listener;
  private final Answer answer;
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private RecordingServer(String address, Answer answer) {
    this.answer = answer;
    this.listener = LoopbackListener.start(address, this::serve);
  }

  /** Starts one on a free port of 127.0.0.1. */
  public static RecordingServer start(Answer answer) {
    return startAt("127.0.0.1", answer);
  }

  /** Starts one on a free port of a loopback address. */
  static RecordingServer startAt(String address, Answer answer) {
    return new RecordingServer(address, answer);
  }

  /** Answers with exactly these bytes. */
  static Answer bytes(byte[] response) {
    return client -> {
      client.getOutputStream().write(response);
      client.getOutputStream().flush();
    };
  }

  /** Answers with a status, header lines and a body. */
  public static Answer answer(int status, String body, String... headers) {
    byte[] json = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    head.append("Content-Length: ").append(json.length).append("\r\n\r\n").append(body);
    return bytes(head.toString().getBytes(StandardCharsets.UTF_8));
  }

  public int port() {
    return listener.port();
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    return "http://" + listener.host() + ":" + port();
  }

  /** Every request that was read to its end. */
  public List<RecordedRequest> requests() {
    return requests;
  }

  /** How many connections were made. */
  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    listener.close();
  }

  private void serve(Socket client) throws IOException {
    connections.incrementAndGet();
    client.setTcpNoDelay(true);
    while (!client.isClosed()) {
      requests.add(read(client.getInputStream()));
      answer.on(client);
    }
  }

  private static RecordedRequest read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.write(next);
    }
    RecordedRequest request = RecordedRequest.of(head.toString(StandardCharsets.ISO_8859_1));
    return request.withBody(in.readNBytes(request.contentLength()));
  }
}
