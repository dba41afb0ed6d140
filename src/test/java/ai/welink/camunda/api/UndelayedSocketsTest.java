package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class UndelayedSocketsTest {

  private final UndelayedSockets sockets = new UndelayedSockets();

  @Test
  void holdNothingBack() throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, local);
        Socket open = sockets.createSocket();
        Socket named = sockets.createSocket(local.getHostAddress(), server.getLocalPort());
        Socket addressed = sockets.createSocket(local, server.getLocalPort());
        Socket bound =
            sockets.createSocket(local.getHostAddress(), server.getLocalPort(), local, 0);
        Socket both = sockets.createSocket(local, server.getLocalPort(), local, 0)) {
      for (Socket each : new Socket[] {open, named, addressed, bound, both}) {
        assertThat(each.getTcpNoDelay()).isTrue();
      }
    }
  }
}
