package ai.welink.camunda.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Listens on 127.0.0.1 and gives each connection a virtual thread of its own. Plain sockets, since
 * the simulator must be able to act between any two bytes of a request or an answer.
 */
final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 1024;

  /** Talks to one client until the connection has served its time. */
  interface Talk {
    void with(Connection connection) throws IOException, InterruptedException;
  }

  private final Talk talk;
  private final ReentrantLock lifecycle = new ReentrantLock();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> talking = ConcurrentHashMap.newKeySet();
  private ServerSocket listener;
  private Thread accepting;
  private volatile int port;

  LoopbackServer(int port, Talk talk) {
    this.port = port;
    this.talk = talk;
    resume();
  }

  int port() {
    return port;
  }

  /** Listens (again), always on the same port. */
  void resume() {
    lifecycle.lock();
    try {
      if (accepting == null) {
        ServerSocket socket = bound();
        setListener(socket);
        accepting = Thread.ofVirtual().start(() -> acceptAll(socket));
      }
    } finally {
      lifecycle.unlock();
    }
  }

  /** Stops listening and drops every connection: clients are refused once this returns. */
  void pause() {
    lifecycle.lock();
    try {
      if (accepting != null) {
        closeQuietly(setListener(null));
        joinAccepting();
        open.forEach(LoopbackServer::closeQuietly);
        talking.forEach(Thread::interrupt);
      }
    } finally {
      lifecycle.unlock();
    }
  }

  @Override
  public void close() {
    pause();
  }

  private ServerSocket bound() {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
      port = socket.getLocalPort();
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
    }
  }

  private synchronized ServerSocket setListener(ServerSocket next) {
    ServerSocket previous = listener;
    listener = next;
    return previous;
  }

  /** The port stays taken for as long as somebody is still inside of accept. */
  private void joinAccepting() {
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    accepting = null;
  }

  private void acceptAll(ServerSocket from) {
    try {
      while (true) {
        accept(from.accept(), from);
      }
    } catch (IOException listenerClosed) {
      // paused or closed
    }
  }

  private synchronized void accept(Socket socket, ServerSocket from) {
    if (listener != from) {
      closeQuietly(socket);
      return;
    }
    open.add(socket);
    Thread thread = Thread.ofVirtual().unstarted(() -> talkOn(socket));
    talking.add(thread);
    thread.start();
  }

  private void talkOn(Socket socket) {
    try (Connection connection = new Connection(socket)) {
      talk.with(connection);
    } catch (IOException clientLeft) {
      // a client may leave at any time; the request's fate says so
    } catch (InterruptedException paused) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
      talking.remove(Thread.currentThread());
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // closed is what was wanted
    }
  }
}
