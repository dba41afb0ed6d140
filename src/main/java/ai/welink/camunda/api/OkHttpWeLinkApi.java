package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;

/**
 * WeLink over OkHttp. One client with its connection pool serves all threads; {@link #close()}
 * gives it back.
 *
 * <p>A proxy on the way is set as for Camunda's own HTTP connectors: the environment variables
 * {@code CONNECTOR_HTTPS_PROXY_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD} and {@code
 * CONNECTOR_HTTP_NON_PROXY_HOSTS}, else the JVM's proxy properties. It only carries an encrypted
 * tunnel: a plain http address is reached without one.
 */
public final class OkHttpWeLinkApi implements WeLinkApi, AutoCloseable {

  private static final String GET_RESPONSE = "/api/v1/get_response";

  private final OkHttpExchange http;
  private final TrackerCalls trackers;

  /**
   * @param baseUrl https, or on loopback; no user, query or fragment
   * @param connectTimeout for the connection alone
   * @param responseTimeout for the whole call, from the first look-up of the address to the last
   *     byte of the answer
   * @param clock tells how long it is to an HTTP date
   * @throws IllegalArgumentException if the base URL is none of that, or the proxy's port or scheme
   *     breaks its rule; names the setting
   */
  public OkHttpWeLinkApi(
      String baseUrl, Duration connectTimeout, Duration responseTimeout, InstantSource clock) {
    this(baseUrl, connectTimeout, responseTimeout, RuntimeProxy.ofThisProcess(), clock);
  }

  OkHttpWeLinkApi(
      String baseUrl,
      Duration connectTimeout,
      Duration responseTimeout,
      RuntimeProxy proxy,
      InstantSource clock) {
    this.http =
        new OkHttpExchange(BaseUrl.parse(baseUrl), connectTimeout, responseTimeout, proxy, clock);
    this.trackers = new TrackerCalls(http);
  }

  @Override
  public Verdict send(SendRequest request) {
    byte[] json = WeLinkJson.write(request.body());
    Exchange exchange = http.post(request.endpoint().path(), json, request.credentials());
    return new VerdictRules(Redaction.of(request)).of(exchange);
  }

  @Override
  public Lookup lookUp(String requestId, Credentials credentials) {
    Exchange exchange = ask("request_id", requestId, credentials);
    if (exchange instanceof Answered answer && answer.status() == 400) {
      // one page of WeLink's documentation spells the field differently
      Exchange other = ask("requestId", requestId, credentials);
      exchange = other instanceof Answered second && second.status() != 400 ? other : exchange;
    }
    return about(requestId, new LookupRules(requestId, Redaction.of(credentials)).of(exchange));
  }

  private Exchange ask(String field, String requestId, Credentials credentials) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put(field, requestId);
    return http.post(GET_RESPONSE, WeLinkJson.write(body), credentials);
  }

  private static Lookup about(String requestId, Lookup lookup) {
    return switch (lookup) {
      case Lookup.Failed failed -> new Lookup.Failed(failed.failure().about(requestId));
      case Lookup.NotKnown unknown -> new Lookup.NotKnown(unknown.reason().about(requestId));
      case Lookup.NotNow notNow ->
          new Lookup.NotNow(notNow.reason().about(requestId), notNow.retryAfter());
      default -> lookup;
    };
  }

  @Override
  public Tracking stopTracking(String accountId, String threadId, Credentials credentials) {
    return trackers.stop(accountId, threadId, credentials);
  }

  /** Closes the idle connections; calls under way end by themselves. */
  @Override
  public void close() {
    http.close();
  }
}
