package ai.welink.camunda.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client of WeLink for the simulator's own tests. */
final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = newClient();

  private final URI baseUrl;
  private final HttpClient client;
  private final String key;

  private Caller(URI baseUrl, HttpClient client, String key) {
    this.baseUrl = baseUrl;
    this.client = client;
    this.key = key;
  }

  static Caller of(SimulatedWeLink welink) {
    return new Caller(welink.baseUrl(), CLIENT, SimulatedWeLink.API_KEY);
  }

  Caller withKey(String other) {
    return new Caller(baseUrl, client, other);
  }

  /** With connections that no other caller uses. */
  Caller alone() {
    return new Caller(baseUrl, newClient(), key);
  }

  static String message(String threadId, String text) {
    return """
        {"accountId": "a-1", "thread_id": "%s", "message": "%s"}"""
        .formatted(threadId, text);
  }

  static String recruiterMessage(String threadId, String seat) {
    return """
        {"profile_id": "p-1", "thread_id": "%s", "contract_id": "c-1", "message": "hello",
         "seat_id": "%s"}"""
        .formatted(threadId, seat);
  }

  Said send(String threadId, String text) throws Exception {
    return call(WeLinkCall.SEND_TO_THREAD, message(threadId, text));
  }

  /** Sends and returns the id, as the default spelling has it. */
  String sendForId(String threadId, String text) throws Exception {
    return send(threadId, text).json().path("requestId").asText();
  }

  Said verdict(String requestId) throws Exception {
    return call(WeLinkCall.GET_RESPONSE, "{\"request_id\": \"" + requestId + "\"}");
  }

  Said call(WeLinkCall call, String body) throws Exception {
    return said(client.send(request(call.path(), body), BodyHandlers.ofString()));
  }

  Said post(String path, String body) throws Exception {
    return said(client.send(request(path, body), BodyHandlers.ofString()));
  }

  CompletableFuture<Said> sendLater(String threadId, String text) {
    HttpRequest request = request(WeLinkCall.SEND_TO_THREAD.path(), message(threadId, text));
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(Caller::said);
  }

  HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(baseUrl.resolve(path))
        .timeout(Duration.ofSeconds(5))
        .version(HttpClient.Version.HTTP_1_1)
        .header("x-api-key", key)
        .header("x-api-secret", SimulatedWeLink.API_SECRET)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  HttpClient client() {
    return client;
  }

  private static HttpClient newClient() {
    return HttpClient.newHttpClient();
  }

  private static Said said(HttpResponse<String> response) {
    return new Said(response);
  }

  /** What WeLink has answered. */
  record Said(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    JsonNode json() throws IOException {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + response.body(), e);
      }
    }
  }
}
