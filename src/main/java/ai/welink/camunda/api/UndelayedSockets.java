package ai.welink.camunda.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send what they are given at once. Otherwise the last part of a request of more than
 * 8 KiB, which OkHttp writes in parts, waits until the server has confirmed the first one: 40 ms.
 */
final class UndelayedSockets extends SocketFactory {

  /** The only one that OkHttp calls. */
  @Override
  public Socket createSocket() throws IOException {
    return undelayed(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return undelayed(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return undelayed(new Socket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return undelayed(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return undelayed(new Socket(host, port, local, localPort));
  }

  private static Socket undelayed(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
