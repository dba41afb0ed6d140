package ai.welink.camunda;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets. The base URL is here and nowhere in a template, since whoever sets it gets
 * the key and the secret.
 *
 * @param baseUrl WeLink's address: https, or a server on this machine
 * @param connectTimeout for making a connection
 * @param responseTimeout for a whole call, from the first look-up of the address to the last byte
 * @param sendOnce the guard against double sending
 * @param poll how often a waiting send looks for its result
 * @param webhook the receiver of WeLink's events
 */
@ConfigurationProperties("welink")
public record WeLinkProperties(
    @DefaultValue("https://api.we-link.ai") String baseUrl,
    @DefaultValue("PT5S") Duration connectTimeout,
    @DefaultValue("PT30S") Duration responseTimeout,
    @DefaultValue("required") SendOnceMode sendOnce,
    @DefaultValue Poll poll,
    @DefaultValue Webhook webhook) {

  /** Whether a send is guarded by the engine. */
  public enum SendOnceMode {
    /** Each send is claimed and recorded in the engine. */
    REQUIRED,
    /** For measuring: a crash, or a second runtime, may send twice. */
    OFF
  }

  /**
   * @param initial the first pause between two looks
   * @param max the longest pause between two looks
   */
  public record Poll(@DefaultValue("PT5S") Duration initial, @DefaultValue("PT1M") Duration max) {}

  /**
   * @param secrets the secret codes from WeLink's dashboard, several while one is replaced by
   *     another; without one there is no receiver
   * @param path where the receiver listens
   */
  public record Webhook(List<String> secrets, @DefaultValue("/welink/webhook") String path) {

    /** Without a list there are no secrets. */
    public Webhook {
      secrets = secrets == null ? List.of() : List.copyOf(secrets);
    }

    @Override
    public String toString() {
      return "Webhook[path=" + path + ", secrets=" + secrets.size() + "]";
    }
  }

  /**
   * @throws IllegalArgumentException if a setting breaks its rule; names the setting
   */
  public WeLinkProperties {
    positive("welink.connect-timeout", connectTimeout);
    positive("welink.response-timeout", responseTimeout);
    positive("welink.poll.initial", poll.initial());
    if (poll.max().compareTo(poll.initial()) < 0) {
      throw new IllegalArgumentException(
          "welink.poll.max must not be shorter than welink.poll.initial: " + poll.max());
    }
    if (!webhook.path().startsWith("/")) {
      throw new IllegalArgumentException(
          "welink.webhook.path must start with a slash: " + webhook.path());
    }
  }

  private static void positive(String setting, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(setting + " must be greater than zero: " + value);
    }
  }
}
