package ai.welink.camunda.api;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private final ServerSocket listener;
  private final Answer answer;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private RecordingServer(String address, Answer answer) throws IOException {
    this.answer = answer;
    this.listener = new ServerSocket();
    listener.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    Thread.ofVirtual().start(this::acceptAll);
  }

  /** Starts one on a free port of 127.0.0.1. */
  public static RecordingServer start(Answer answer) {
    return startAt("127.0.0.1", answer);
  }

  /** Starts one on a free port of a loopback address. */
  static RecordingServer startAt(String address, Answer answer) {
    try {
      return new RecordingServer(address, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return listener.getLocalPort();
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    return "http://" + listener.getInetAddress().getHostAddress() + ":" + port();
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
    try {
      listener.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = listener.accept();
        connections.incrementAndGet();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      while (!client.isClosed()) {
        requests.add(read(client.getInputStream()));
        answer.on(client);
      }
    } catch (IOException clientLeft) {
      // a client may leave whenever it likes
    } finally {
      open.remove(client);
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
