package ai.welink.camunda.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ways to WeLink without one of the guards, to see that a leak is found. Each is a runtime's
 * configuration.
 */
public final class Unguarded {

  private Unguarded() {}

  /** Answers are redacted as if somebody else's key, secret and message had been sent. */
  @Configuration(proxyBeanMethods = false)
  public static class Answers {
    @Bean
    WeLinkApi weLinkApi(@Value("${welink.base-url}") String baseUrl) {
      return new Forwarding(api(baseUrl)) {
        private final OkHttpExchange http = http(baseUrl);

        @Override
        public Verdict send(SendRequest request) {
          byte[] json = request.body().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
          Exchange seen = http.post(request.endpoint().path(), json, request.credentials());
          Credentials nobodys = new Credentials("nobodys-key", "nobodys-secret");
          return new VerdictRules(Redaction.of(nobodys)).of(seen);
        }
      };
    }
  }

  /** The headers are logged. */
  @Configuration(proxyBeanMethods = false)
  public static class Log {
    @Bean
    WeLinkApi weLinkApi(@Value("${welink.base-url}") String baseUrl) {
      return new Forwarding(api(baseUrl)) {
        @Override
        public Verdict send(SendRequest request) {
          LoggerFactory.getLogger(Unguarded.class)
              .trace("x-api-key: {}", request.credentials().apiKey());
          return super.send(request);
        }
      };
    }
  }

  /** An exception quotes the secret in its cause. */
  @Configuration(proxyBeanMethods = false)
  public static class Exceptions {
    @Bean
    WeLinkApi weLinkApi(@Value("${welink.base-url}") String baseUrl) {
      return new Forwarding(api(baseUrl)) {
        @Override
        public Verdict send(SendRequest request) {
          String quoted = "Unexpected char in value: " + request.credentials().apiSecret();
          throw new IllegalStateException("not sent", new IllegalArgumentException(quoted));
        }
      };
    }
  }

  /** The record of a send keeps the message. */
  @Configuration(proxyBeanMethods = false)
  public static class Record {
    @Bean
    WeLinkApi weLinkApi(@Value("${welink.base-url}") String baseUrl) {
      return new Forwarding(api(baseUrl)) {
        @Override
        public Verdict send(SendRequest request) {
          JsonNode message = request.body().path(SendRequest.MESSAGE);
          return new Verdict.Unclear("sent: " + message.asText(), null, null);
        }
      };
    }
  }

  private static OkHttpWeLinkApi api(String baseUrl) {
    return Sends.api(baseUrl);
  }

  private static OkHttpExchange http(String baseUrl) {
    return new OkHttpExchange(
        BaseUrl.parse(baseUrl),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        RuntimeProxy.ofThisProcess(),
        InstantSource.system());
  }

  private static class Forwarding implements WeLinkApi {
    private final WeLinkApi api;

    Forwarding(WeLinkApi api) {
      this.api = api;
    }

    @Override
    public Verdict send(SendRequest request) {
      return api.send(request);
    }

    @Override
    public Lookup lookUp(String requestId, Credentials credentials) {
      return api.lookUp(requestId, credentials);
    }

    @Override
    public Tracking stopTracking(String accountId, String threadId, Credentials credentials) {
      return api.stopTracking(accountId, threadId, credentials);
    }
  }
}
