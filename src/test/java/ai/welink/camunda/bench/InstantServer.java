package ai.welink.camunda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A WeLink on 127.0.0.1 that answers every POST at once with the same result. One thread serves all
 * connections and allocates nothing for a request, so that what is measured is the client.
 */
public final class InstantServer implements AutoCloseable {

  private static final int BACKLOG = 2048;

  private final Selector selector;
  private final ServerSocketChannel listener;

  private InstantServer() throws IOException {
    this.selector = Selector.open();
    this.listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), BACKLOG);
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Starts one in this JVM. */
  public static InstantServer start() {
    try {
      InstantServer server = new InstantServer();
      Thread.ofPlatform().daemon().name("instant-server").start(server::serve);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.socket().getLocalPort());
  }

  private void serve() {
    try {
      while (selector.isOpen()) {
        selector.select(this::ready);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ready(SelectionKey key) {
    if (key.isAcceptable()) {
      accept();
    } else if (!((InstantAnswers) key.attachment()).serve((SocketChannel) key.channel())) {
      close(key.channel());
    }
  }

  private void accept() {
    try {
      for (SocketChannel next = listener.accept(); next != null; next = listener.accept()) {
        next.configureBlocking(false);
        next.socket().setTcpNoDelay(true);
        next.register(selector, SelectionKey.OP_READ, new InstantAnswers());
      }
    } catch (IOException clientHasGone) {
      // the next one is accepted all the same
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception alreadyClosed) {
      // closed is what was wanted
    }
  }

  @Override
  public void close() {
    selector.keys().forEach(key -> close(key.channel()));
    close(selector);
  }
}
