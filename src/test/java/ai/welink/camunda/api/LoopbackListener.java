package ai.welink.camunda.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes connections on a free port of a loopback address, each on a thread of its own. */
final class LoopbackListener implements AutoCloseable {

  /** What becomes of a connection; it is closed afterwards. */
  interface Service {
    void serve(Socket client) throws IOException;
  }

  private final ServerSocket listener;
  private final Service service;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LoopbackListener(ServerSocket listener, Service service) {
    this.listener = listener;
    this.service = service;
  }

  static LoopbackListener start(String address, Service service) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
      LoopbackListener listener = new LoopbackListener(socket, service);
      Thread.ofVirtual().start(listener::acceptAll);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The address as digits. */
  String host() {
    return listener.getInetAddress().getHostAddress();
  }

  /** Closes all connections, too. */
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
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client) {
      service.serve(client);
    } catch (IOException clientLeft) {
      // a client may leave whenever it likes
    } finally {
      open.remove(client);
    }
  }
}
