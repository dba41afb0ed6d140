package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.api.Exchange.Silence;
import ai.welink.camunda.api.Exchange.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** One POST over HTTP: once on the wire, bounded in time and memory, nothing followed. */
final class OkHttpExchange implements AutoCloseable {

  /**
   * Bytes of an answer that are read. A result reaches the engine up to four times in one batch of
   * 4 MB at most, and a job that does not fit can never be completed.
   */
  static final int LONGEST_BODY = 1 << 19;

  private static final int IDLE_CONNECTIONS = 16;

  /**
   * How long an idle connection may be used again. A server closes one after some seconds without a
   * word (5 in Node.js), and OkHttp looks for that only after 10; a message that is written into a
   * closed connection has an unclear outcome, though nobody has got it.
   */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final HttpUrl baseUrl;

  /** By path; there are no more of them than WeLink has endpoints. */
  private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();

  private final InstantSource clock;
  private final OkHttpClient client;

  OkHttpExchange(
      HttpUrl baseUrl,
      Duration connectTimeout,
      Duration responseTimeout,
      RuntimeProxy proxy,
      InstantSource clock) {
    this.baseUrl = baseUrl;
    this.clock = clock;
    this.client =
        proxy
            .of(new OkHttpClient.Builder(), baseUrl)
            .connectTimeout(connectTimeout)
            .readTimeout(responseTimeout)
            .writeTimeout(responseTimeout)
            .callTimeout(responseTimeout)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .socketFactory(new UndelayedSockets())
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .eventListenerFactory(call -> call.request().tag(WireTrace.class))
            .build();
  }

  Exchange post(String path, byte[] json, Credentials credentials) {
    WireTrace trace = new WireTrace();
    Request request = request(path, json, credentials, trace);
    try (Response response = client.newCall(request).execute()) {
      return read(response);
    } catch (IOException | RuntimeException noAnswer) {
      return new Silence(trace.written(), trace.phase().words());
    }
  }

  private Request request(String path, byte[] json, Credentials credentials, WireTrace trace) {
    return new Request.Builder()
        .url(urls.computeIfAbsent(path, this::url))
        .header("x-api-key", credentials.apiKey())
        .header("x-api-secret", credentials.apiSecret())
        .header("Accept", "application/json")
        // a compressed answer could be a thousand times as long as what came over the wire
        .header("Accept-Encoding", "identity")
        .header("User-Agent", "welink-connectors")
        .tag(WireTrace.class, trace)
        .post(new OneShotJsonBody(json))
        .build();
  }

  private HttpUrl url(String path) {
    return baseUrl.newBuilder().addPathSegments(path.substring(1)).build();
  }

  private Exchange read(Response response) {
    int status = response.code();
    Duration retryAfter = RetryAfter.read(response.header("Retry-After"), clock.instant());
    try {
      BufferedSource source = response.body().source();
      if (source.request(LONGEST_BODY + 1L)) {
        return new Unreadable(status, "is longer than 512 KiB", retryAfter);
      }
      return new Answered(status, source.readByteArray(), retryAfter);
    } catch (IOException brokenOff) {
      return new Unreadable(status, "broke off", retryAfter);
    }
  }

  /** Connections that the next call could use. */
  int idleConnections() {
    return client.connectionPool().idleConnectionCount();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
