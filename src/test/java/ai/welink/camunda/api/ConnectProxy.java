package ai.welink.camunda.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on 127.0.0.1 that opens tunnels ({@code CONNECT}): whatever host is asked for, they lead
 * to one port of this machine. It keeps the heads that it got, and everything that went through.
 */
public final class ConnectProxy implements AutoCloseable {

  private static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";
  private static final String LOGIN_FIRST =
      "HTTP/1.1 407 Proxy Authentication Required\r\n"
          + "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

  private final LoopbackListener listener;
  private final int target;
  private final String login;
  private final String refusal;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private ConnectProxy(int target, String login, String refusal) {
    this.target = target;
    this.login = login;
    this.refusal = refusal;
    this.listener = LoopbackListener.start("127.0.0.1", this::serve);
  }

  /** Opens a tunnel for everybody. */
  static ConnectProxy to(int port) {
    return new ConnectProxy(port, null, null);
  }

  /** Opens a tunnel for those who log in (basic authentication). */
  public static ConnectProxy withLogin(String user, String password, int port) {
    String pair = user + ":" + password;
    String login = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new ConnectProxy(port, "proxy-authorization: basic " + login, null);
  }

  /** Answers so, and opens no tunnel. */
  static ConnectProxy answering(String answer) {
    return new ConnectProxy(0, null, answer);
  }

  public int port() {
    return listener.port();
  }

  /** The heads of the requests that it got, as they came. */
  public List<String> heads() {
    return heads;
  }

  @Override
  public void close() {
    listener.close();
  }

  private void serve(Socket client) throws IOException {
    while (true) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (refusal != null) {
        write(client, refusal);
      } else if (login != null && !mayPass(head)) {
        write(client, LOGIN_FIRST);
      } else {
        tunnel(client);
        return;
      }
    }
  }

  private boolean mayPass(String head) {
    return head.lines()
        .anyMatch(line -> line.regionMatches(true, 0, login, 0, 27) && line.endsWith(tail()));
  }

  private String tail() {
    return login.substring(27);
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket server = new Socket("127.0.0.1", target)) {
      write(client, OPEN);
      Thread.ofVirtual().start(() -> copy(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException closed) {
      // one side has left
    }
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
