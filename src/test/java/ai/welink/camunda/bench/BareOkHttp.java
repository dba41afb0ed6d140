package ai.welink.camunda.bench;

import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WeLinkCall;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What somebody would write by hand: a client with its defaults, a map as JSON, a tree back. */
final class BareOkHttp implements Sender {

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final String url;
  private final String text;
  private volatile JsonNode last;

  BareOkHttp(URI welink, String text) {
    this.url = welink + WeLinkCall.SEND_TO_THREAD.path();
    this.text = text;
  }

  @Override
  public Object send() {
    try (Response response = client.newCall(request()).execute()) {
      last = mapper.readTree(response.body().byteStream());
      return last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request() throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("accountId", "acc-1");
    body.put("thread_id", "2-YjU2MWM2MTItNDQ4ZC00ODM0");
    body.put("message", text);
    body.put("track_reply", false);
    return new Request.Builder()
        .url(url)
        .header("x-api-key", SimulatedWeLink.API_KEY)
        .header("x-api-secret", SimulatedWeLink.API_SECRET)
        .post(RequestBody.create(mapper.writeValueAsBytes(body), JSON))
        .build();
  }

  @Override
  public void check() {
    if (!last.path("status").asText().equals("SUCCESS")) {
      throw new IllegalStateException("not answered: " + last);
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
