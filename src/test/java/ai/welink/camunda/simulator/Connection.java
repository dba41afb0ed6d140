package ai.welink.camunda.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;

/** One TCP connection of a client. */
final class Connection implements AutoCloseable {

  private static final int LOOK_EVERY_MILLIS = 20;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Connection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  /** Ends the connection the hard way: the client sees a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /**
   * Says nothing until told to go on.
   *
   * @throws IOException when the client gives up first
   */
  void stallUntil(BooleanSupplier told) throws IOException {
    socket.setSoTimeout(LOOK_EVERY_MILLIS);
    while (!told.getAsBoolean()) {
      failIfClientLeft();
    }
    socket.setSoTimeout(0);
  }

  private void failIfClientLeft() throws IOException {
    in.mark(1);
    try {
      if (in.read() < 0) {
        throw new IOException("the client gave up");
      }
      in.reset();
    } catch (SocketTimeoutException stillThere) {
      // nothing to read is what a waiting client looks like
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
