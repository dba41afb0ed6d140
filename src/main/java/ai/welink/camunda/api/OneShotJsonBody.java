package ai.welink.camunda.api;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A JSON body that may be written once. Without {@link #isOneShot()} OkHttp sends a POST again by
 * itself: after 408, after 503 with {@code Retry-After: 0}, after a redirect, and when a kept-alive
 * connection closes.
 */
final class OneShotJsonBody extends RequestBody {

  private static final MediaType JSON = MediaType.get("application/json");

  private final byte[] json;

  OneShotJsonBody(byte[] json) {
    this.json = json;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return json.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(json);
  }
}
