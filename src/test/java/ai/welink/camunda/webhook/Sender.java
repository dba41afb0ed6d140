package ai.welink.camunda.webhook;

import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.secrets.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Delivers events over HTTP, as WeLink does. */
final class Sender implements AutoCloseable {

  static final String SECRET = Planted.WEBHOOK_SECRET;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Signer signer = new Signer(SECRET);
  private final URI receiver;

  Sender(EmbeddedRuntime runtime) {
    this.receiver = runtime.uri("/welink/webhook");
  }

  /** Signs an event and delivers it; quotation marks may be single ones. */
  int deliver(String event) {
    return post(sign(event)).statusCode();
  }

  String sign(String event) {
    return signer.sign(event.replace('\'', '"'));
  }

  HttpResponse<String> post(String body) {
    return send("POST", BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(String method, HttpRequest.BodyPublisher body) {
    return send(method, body, "application/json");
  }

  HttpResponse<String> send(String method, HttpRequest.BodyPublisher body, String contentType) {
    HttpRequest request =
        HttpRequest.newBuilder(receiver)
            .timeout(Duration.ofSeconds(20))
            .header("content-type", contentType)
            .method(method, body)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
