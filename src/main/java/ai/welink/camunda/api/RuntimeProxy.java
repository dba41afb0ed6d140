package ai.welink.camunda.api;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The proxy on the way to WeLink, from the settings that Camunda's own HTTP connectors read: the
 * environment's {@code CONNECTOR_HTTPS_PROXY_HOST}, {@code _PORT}, {@code _USER} and {@code
 * _PASSWORD} with {@code CONNECTOR_HTTP_NON_PROXY_HOSTS}; without host and port the JVM's {@code
 * https.proxyHost} and its kin (connector runtime 8.8.7).
 *
 * <p>Only https goes through a proxy, in a tunnel that the proxy can't look into. Plain http is
 * allowed on this machine alone, and a proxy would carry key and secret away from it in clear text.
 */
final class RuntimeProxy {

  private static final String PREFIX = "CONNECTOR_HTTPS_PROXY_";
  private static final String NON_PROXY_HOSTS = "CONNECTOR_HTTP_NON_PROXY_HOSTS";
  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final UnaryOperator<String> environment;
  private final UnaryOperator<String> properties;

  /**
   * @param environment answers null for what is not set, as do {@code properties}
   */
  RuntimeProxy(UnaryOperator<String> environment, UnaryOperator<String> properties) {
    this.environment = environment;
    this.properties = properties;
  }

  /** As this process was started. */
  static RuntimeProxy ofThisProcess() {
    return new RuntimeProxy(System::getenv, System::getProperty);
  }

  /**
   * Sends a client's calls to this address through the proxy, if there is to be one.
   *
   * @throws IllegalArgumentException if a setting breaks its rule; names the setting
   */
  OkHttpClient.Builder of(OkHttpClient.Builder client, HttpUrl target) {
    if (!target.isHttps()) {
      return client.proxy(Proxy.NO_PROXY);
    }
    if (isBlank(environment("HOST")) || isBlank(environment("PORT"))) {
      return client
          .proxySelector(ProxySelector.getDefault())
          .proxyAuthenticator(
              login(properties.apply("https.proxyUser"), properties.apply("https.proxyPassword")));
    }
    return isReachedDirectly(target.host())
        ? client.proxy(Proxy.NO_PROXY)
        : client
            .proxy(new Proxy(Proxy.Type.HTTP, address()))
            .proxyAuthenticator(login(environment("USER"), environment("PASSWORD")));
  }

  private String environment(String name) {
    return environment.apply(PREFIX + name);
  }

  /** Unresolved, so that the proxy's address is looked up anew for each connection. */
  private InetSocketAddress address() {
    String scheme = environment("SCHEME");
    if (!isBlank(scheme) && !scheme.strip().equalsIgnoreCase("http")) {
      throw new IllegalArgumentException(
          PREFIX + "SCHEME must be http, the way to the proxy itself: " + scheme);
    }
    return InetSocketAddress.createUnresolved(environment("HOST").strip(), port());
  }

  private int port() {
    String port = environment("PORT").strip();
    if (port.matches("[0-9]{1,5}")) {
      int number = Integer.parseInt(port);
      if (number > 0 && number < 1 << 16) {
        return number;
      }
    }
    throw new IllegalArgumentException(PREFIX + "PORT must be from 1 to 65535: " + port);
  }

  /** Patterns are separated by a bar; a star stands for anything. */
  private boolean isReachedDirectly(String host) {
    return Stream.of(properties.apply("http.nonProxyHosts"), environment.apply(NON_PROXY_HOSTS))
        .filter(Objects::nonNull)
        .flatMap(patterns -> Arrays.stream(patterns.split("\\|")))
        .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
        .anyMatch(pattern -> host.matches(regex(pattern)));
  }

  private static String regex(String pattern) {
    return Arrays.stream(pattern.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  private static Authenticator login(String user, String password) {
    if (isBlank(user) || password == null || password.isEmpty()) {
      return Authenticator.NONE;
    }
    String login = okhttp3.Credentials.basic(user, password, StandardCharsets.UTF_8);
    return (route, response) -> withLogin(response, login);
  }

  /** Only for the proxy, and once: a server behind it could ask for the login, too. */
  private static Request withLogin(Response response, String login) {
    Request request = response.request();
    return request.method().equals("CONNECT") && request.header(AUTHORIZATION) == null
        ? request.newBuilder().header(AUTHORIZATION, login).build()
        : null;
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
