package ai.welink.camunda.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Carries bodies to the receiver, by HTTP over real sockets. */
final class WebhookPost implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(task -> Thread.ofVirtual().start(task))
          .build();

  /** Tells the status that was answered, or 0 if nothing was within the time (real time). */
  CompletableFuture<Integer> post(URI to, String body, Duration patience) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode)
        .exceptionally(noAnswer -> 0);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
