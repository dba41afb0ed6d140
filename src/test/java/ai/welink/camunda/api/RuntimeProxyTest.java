package ai.welink.camunda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The way to WeLink through a proxy, with the settings of Camunda's own HTTP connectors. */
class RuntimeProxyTest {

  private static final String HOST = "welink.test";
  private static final String URL = "https://" + HOST;
  private static final MockResponse ACCEPTED =
      new MockResponse.Builder().body("{\"requestId\":\"r1\"}").build();

  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  private void use(ConnectProxy proxy) {
    environment.put("CONNECTOR_HTTPS_PROXY_HOST", "127.0.0.1");
    environment.put("CONNECTOR_HTTPS_PROXY_PORT", Integer.toString(proxy.port()));
  }

  private void login(String user, String password) {
    environment.put("CONNECTOR_HTTPS_PROXY_USER", user);
    environment.put("CONNECTOR_HTTPS_PROXY_PASSWORD", password);
  }

  private Verdict sendTo(String baseUrl) {
    return sendTo(baseUrl, Duration.ofSeconds(20));
  }

  private Verdict sendTo(String baseUrl, Duration responseTimeout) {
    RuntimeProxy proxy = new RuntimeProxy(environment::get, properties::get);
    try (OkHttpWeLinkApi api =
        new OkHttpWeLinkApi(
            baseUrl, Duration.ofSeconds(10), responseTimeout, proxy, InstantSource.system())) {
      return api.send(Sends.HELLO);
    }
  }

  private String words(String baseUrl) {
    return VerdictWords.of(sendTo(baseUrl));
  }

  @Test
  void goesThroughATunnelThatTheProxyCannotLookInto() throws IOException {
    try (TlsServer welink = TlsServer.certifiedFor(HOST);
        ConnectProxy proxy = ConnectProxy.to(welink.port())) {
      use(proxy);
      welink.answers(ACCEPTED);
      welink.whileTrusted(() -> assertThat(words(URL)).isEqualTo("accepted r1"));

      assertThat(welink.requests()).isEqualTo(1);
      assertThat(proxy.heads()).hasSize(1);
      assertThat(proxy.heads().getFirst())
          .startsWith("CONNECT welink.test:443 HTTP/1.1\r\n")
          .doesNotContainIgnoringCase("x-api", "the-api", "api/v1", "authorization");
    }
  }

  @Test
  void logsInAtTheProxyAlone() throws Exception {
    try (TlsServer welink = TlsServer.certifiedFor(HOST);
        ConnectProxy proxy = ConnectProxy.withLogin("mallory", "pa:ss wörd", welink.port())) {
      use(proxy);
      login("mallory", "pa:ss wörd");
      welink.answers(ACCEPTED);
      welink.whileTrusted(() -> assertThat(words(URL)).isEqualTo("accepted r1"));

      assertThat(welink.next().getHeaders().names())
          .contains("x-api-key")
          .doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void sendsNothingWhenTheProxyDoesNotLetItIn() throws IOException {
    try (TlsServer welink = TlsServer.certifiedFor(HOST);
        ConnectProxy proxy = ConnectProxy.withLogin("mallory", "right", welink.port())) {
      use(proxy);
      assertThat(words(URL)).isEqualTo("never sent UNREACHABLE");
      login("mallory", "wrong");
      assertThat(words(URL)).isEqualTo("never sent UNREACHABLE");

      assertThat(welink.requests()).isZero();
      assertThat(sendTo(URL).toString()).doesNotContain("mallory", "wrong");
    }
  }

  @Test
  void givesTheLoginToNobodyBehindTheProxy() throws Exception {
    try (TlsServer welink = TlsServer.certifiedFor(HOST);
        ConnectProxy proxy = ConnectProxy.withLogin("mallory", "right", welink.port())) {
      use(proxy);
      login("mallory", "right");
      welink.answers(
          new MockResponse.Builder()
              .code(407)
              .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
              .build());
      welink.whileTrusted(() -> assertThat(words(URL)).startsWith("refused"));

      assertThat(welink.requests()).isEqualTo(1);
      assertThat(welink.next().getHeaders().names()).doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void sendsNothingThroughAProxyThatPretendsToBeWeLink() throws IOException {
    try (TlsServer impostor = TlsServer.certifiedFor("proxy.test");
        ConnectProxy proxy = ConnectProxy.to(impostor.port())) {
      use(proxy);
      impostor.whileTrusted(() -> assertThat(words(URL)).isEqualTo("never sent UNREACHABLE"));

      assertThat(impostor.requests()).isZero();
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("forbidden", "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of("unreachable", "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of("a redirect", "HTTP/1.1 302 X\r\nLocation: https://evil.test/\r\n\r\n"),
        Arguments.of("no HTTP", "SSH-2.0-OpenSSH\r\n"),
        Arguments.of("an endless head", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000)),
        Arguments.of("nothing", ""),
        Arguments.of(
            "an answer in WeLink's place",
            "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n"
                + "{\"requestId\":\"r1\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void sendsNothingWhenTheProxyAnswers(String name, String answer) {
    try (ConnectProxy proxy = ConnectProxy.answering(answer)) {
      use(proxy);

      assertThat(VerdictWords.of(sendTo(URL, Duration.ofSeconds(2))))
          .isEqualTo("never sent UNREACHABLE");
    }
  }

  @Test
  void takesNoKeyAwayFromThisMachineInClearText() {
    try (RecordingServer welink =
            RecordingServer.start(RecordingServer.answer(200, "{\"requestId\":\"r1\"}"));
        ConnectProxy proxy = ConnectProxy.to(welink.port())) {
      use(proxy);
      environment.put("CONNECTOR_HTTP_PROXY_HOST", "127.0.0.1");
      environment.put("CONNECTOR_HTTP_PROXY_PORT", Integer.toString(proxy.port()));

      assertThat(words(welink.url())).isEqualTo("accepted r1");
      assertThat(proxy.heads()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          welink.test; true
          WELINK.test; true
          localhost|welink.test; true
          localhost | *.test; true
          *; true
          welink.*; true
          w*k.test; true
          welink; false
          test; false
          .test; false
          welink.test.example; false
          welinkxtest; false
          wel.nk.test; false
          [w]elink.test; false
          (; false
          ''; false
          """)
  void leavesOutHostsThatAreReachedDirectly(String patterns, boolean direct) {
    environment.put("CONNECTOR_HTTPS_PROXY_HOST", "proxy.test");
    environment.put("CONNECTOR_HTTPS_PROXY_PORT", "3128");
    environment.put("CONNECTOR_HTTP_NON_PROXY_HOSTS", patterns);
    assertThat(proxyOf(URL)).isEqualTo(direct ? "DIRECT" : "proxy.test:3128");

    environment.remove("CONNECTOR_HTTP_NON_PROXY_HOSTS");
    properties.put("http.nonProxyHosts", patterns);
    assertThat(proxyOf(URL)).isEqualTo(direct ? "DIRECT" : "proxy.test:3128");
  }

  @Test
  void leavesTheChoiceToTheJvmUnlessHostAndPortAreSet() {
    assertThat(proxyOf(URL)).isEqualTo("by the JVM");
    environment.put("CONNECTOR_HTTPS_PROXY_HOST", "proxy.test");
    assertThat(proxyOf(URL)).isEqualTo("by the JVM");
    environment.put("CONNECTOR_HTTPS_PROXY_PORT", " ");
    assertThat(proxyOf(URL)).isEqualTo("by the JVM");
    environment.put("CONNECTOR_HTTPS_PROXY_PORT", "3128");
    assertThat(proxyOf(URL)).isEqualTo("proxy.test:3128");
    assertThat(proxyOf("http://127.0.0.1")).isEqualTo("DIRECT");
  }

  @Test
  void logsInAtTheJvmsProxyToo() throws IOException {
    try (TlsServer welink = TlsServer.certifiedFor(HOST);
        ConnectProxy proxy = ConnectProxy.withLogin("eve", "right", welink.port());
        JvmProperties jvm = new JvmProperties()) {
      jvm.set("https.proxyHost", "127.0.0.1").set("https.proxyPort", "" + proxy.port());
      properties.put("https.proxyUser", "eve");
      properties.put("https.proxyPassword", "right");
      welink.answers(ACCEPTED);

      welink.whileTrusted(() -> assertThat(words(URL)).isEqualTo("accepted r1"));
    }
  }

  @ParameterizedTest(name = "port {0}, scheme {1}")
  @CsvSource({
    "0, http, CONNECTOR_HTTPS_PROXY_PORT must be from 1 to 65535: 0",
    "65536, http, CONNECTOR_HTTPS_PROXY_PORT must be from 1 to 65535: 65536",
    "-1, http, CONNECTOR_HTTPS_PROXY_PORT must be from 1 to 65535: -1",
    "x, http, CONNECTOR_HTTPS_PROXY_PORT must be from 1 to 65535: x",
    "3128, https, 'CONNECTOR_HTTPS_PROXY_SCHEME must be http, the way to the proxy itself: https'"
  })
  void saysWhichSettingBreaksItsRule(String port, String scheme, String sentence) {
    environment.put("CONNECTOR_HTTPS_PROXY_HOST", "proxy.test");
    environment.put("CONNECTOR_HTTPS_PROXY_PORT", port);
    environment.put("CONNECTOR_HTTPS_PROXY_SCHEME", scheme);
    login("mallory", "planted");

    assertThatThrownBy(() -> proxyOf(URL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  private String proxyOf(String baseUrl) {
    OkHttpClient client =
        new RuntimeProxy(environment::get, properties::get)
            .of(new OkHttpClient.Builder(), HttpUrl.get(baseUrl))
            .build();
    if (client.proxy() == null) {
      return "by the JVM";
    }
    return client.proxy().type() == java.net.Proxy.Type.DIRECT
        ? "DIRECT"
        : client.proxy().address().toString().replace("/<unresolved>", "");
  }

  /** Properties of this JVM, put back at the end. */
  private static final class JvmProperties implements AutoCloseable {
    private final Map<String, String> before = new HashMap<>();

    JvmProperties set(String name, String value) {
      before.put(name, System.setProperty(name, value));
      return this;
    }

    @Override
    public void close() {
      before.forEach(
          (name, value) -> {
            if (value == null) {
              System.clearProperty(name);
            } else {
              System.setProperty(name, value);
            }
          });
    }
  }
}
