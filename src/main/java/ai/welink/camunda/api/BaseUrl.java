package ai.welink.camunda.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import okhttp3.HttpUrl;

/** The address that gets key and secret: https, or a server on this machine. */
final class BaseUrl {

  private static final String SETTING = "welink.base-url ";

  private BaseUrl() {}

  /**
   * @throws IllegalArgumentException if it is no such address; names the setting and the rule
   */
  static HttpUrl parse(String value) {
    HttpUrl url = value == null ? null : HttpUrl.parse(value);
    if (url == null) {
      throw new IllegalArgumentException(SETTING + "must be an http or https URL: " + shown(value));
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(SETTING + "must not hold a user or password");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          SETTING + "must not hold a query or fragment: " + url.scheme() + "://" + url.host());
    }
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw new IllegalArgumentException(
          SETTING + "must be https unless it is on this machine (loopback): " + url);
    }
    return url;
  }

  /** Only literal addresses and localhost: a name that is looked up could change its mind. */
  private static boolean isLoopback(String host) {
    if (host.toLowerCase(Locale.ROOT).equals("localhost")) {
      return true;
    }
    boolean literal = host.contains(":") || host.matches("[0-9.]+");
    try {
      return literal && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  /** What may hold a password is not shown, however badly it is written. */
  private static String shown(String value) {
    return value == null || value.matches("(?s).*[@?#].*") ? "(not shown)" : value;
  }
}
