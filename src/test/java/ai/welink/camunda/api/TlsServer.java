package ai.welink.camunda.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server with TLS and HTTP/2 on 127.0.0.1, whose certificate nobody trusts at first. */
final class TlsServer implements AutoCloseable {

  private static final String STORE = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

  private final HeldCertificate certificate;
  private final MockWebServer server = new MockWebServer();

  private TlsServer(HeldCertificate certificate) throws IOException {
    this.certificate = certificate;
    HandshakeCertificates keys =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(keys.sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    server.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
  }

  static TlsServer certifiedFor(String host) throws IOException {
    return new TlsServer(
        new HeldCertificate.Builder()
            .commonName(host)
            .addSubjectAlternativeName(host)
            .certificateAuthority(0)
            .build());
  }

  String url() {
    return "https://127.0.0.1:" + server.getPort();
  }

  void answers(MockResponse response) {
    server.enqueue(response);
  }

  /** How many requests have arrived. */
  int requests() {
    return server.getRequestCount();
  }

  /** The protocol of the next request that has arrived. */
  String protocol() throws InterruptedException {
    return server.takeRequest().getVersion();
  }

  /** Clients that are made meanwhile trust this server's certificate. */
  void whileTrusted(Runnable test) throws IOException {
    String store = System.getProperty(STORE);
    String password = System.getProperty(PASSWORD);
    Path file = Files.createTempFile("trusted", ".p12");
    try {
      save(file);
      System.setProperty(STORE, file.toString());
      System.setProperty(PASSWORD, "changeit");
      test.run();
    } finally {
      restore(STORE, store);
      restore(PASSWORD, password);
      Files.delete(file);
    }
  }

  private void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("server", certificate.certificate());
      trusted.store(out, "changeit".toCharArray());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void restore(String name, String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
