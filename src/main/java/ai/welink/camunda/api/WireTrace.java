package ai.welink.camunda.api;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * The evidence of one call: how far it got on the wire. Connect, TLS and read timeouts are all the
 * same exception, so only this tells whether a server can have seen the request.
 */
final class WireTrace extends EventListener {

  enum Phase {
    RESOLVING("the address could not be resolved"),
    CONNECTING("no connection could be made"),
    SECURING("the TLS handshake failed"),
    CONNECTED("the connection was lost before the request was written"),
    WRITING("the connection failed while the request was being written"),
    WAITING("no answer came"),
    READING("the answer broke off");

    private final String words;

    Phase(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private volatile Phase phase = Phase.RESOLVING;
  private volatile boolean written;

  /** Whether any part of the request may be on the wire. Once true, it stays so. */
  boolean written() {
    return written;
  }

  Phase phase() {
    return phase;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    phase = Phase.CONNECTING;
  }

  @Override
  public void secureConnectStart(Call call) {
    phase = Phase.SECURING;
  }

  @Override
  public void connectionAcquired(Call call, okhttp3.Connection connection) {
    phase = Phase.CONNECTED;
  }

  @Override
  public void requestHeadersStart(Call call) {
    written = true;
    phase = Phase.WRITING;
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    phase = Phase.WAITING;
  }

  @Override
  public void responseHeadersEnd(Call call, okhttp3.Response response) {
    phase = Phase.READING;
  }
}
