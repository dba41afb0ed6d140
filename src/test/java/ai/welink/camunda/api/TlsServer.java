package ai.welink.camunda.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server with TLS and HTTP/2 on 127.0.0.1, whose certificate nobody trusts at first. */
public final class TlsServer implements AutoCloseable {

  private static final String STORE = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

  private final HeldCertificate issuer;
  private final MockWebServer server = new MockWebServer();

  private TlsServer(HeldCertificate issuer, HeldCertificate certificate) throws IOException {
    this.issuer = issuer;
    HandshakeCertificates keys =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(keys.sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    server.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
  }

  public static TlsServer certifiedFor(String host) throws IOException {
    return certified(host, Duration.ofDays(1));
  }

  /** Its certificate was good until yesterday. */
  static TlsServer expiredFor(String host) throws IOException {
    return certified(host, Duration.ofDays(-1));
  }

  private static TlsServer certified(String host, Duration left) throws IOException {
    long now = System.currentTimeMillis();
    HeldCertificate issuer = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .commonName(host)
            .addSubjectAlternativeName(host)
            .validityInterval(now - Duration.ofDays(3).toMillis(), now + left.toMillis())
            .signedBy(issuer)
            .build();
    return new TlsServer(issuer, certificate);
  }

  String url() {
    return "https://127.0.0.1:" + port();
  }

  public int port() {
    return server.getPort();
  }

  public void answers(MockResponse response) {
    server.enqueue(response);
  }

  /** How many requests have arrived. */
  public int requests() {
    return server.getRequestCount();
  }

  /** The next request that has arrived; waits until there is one. */
  mockwebserver3.RecordedRequest next() throws InterruptedException {
    return server.takeRequest();
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

  /** Writes a trust store with the server's issuer in it; its password is {@code changeit}. */
  public void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("issuer", issuer.certificate());
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
