package ai.welink.camunda.api;

import ai.welink.camunda.secrets.Planted;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.InstantSource;

/** A message to be sent, and a client for it, as the tests of the wire need them. */
final class Sends {

  static final Credentials CREDENTIALS = new Credentials(Planted.KEY, Planted.SECRET);

  static final SendRequest HELLO =
      new SendRequest(
          Endpoint.THREAD,
          CREDENTIALS,
          JsonNodeFactory.instance
              .objectNode()
              .put("accountId", "acc-1")
              .put("thread_id", "t-1")
              .put("message", "Hello"));

  private Sends() {}

  static OkHttpWeLinkApi api(String baseUrl) {
    return api(baseUrl, Duration.ofSeconds(20));
  }

  static OkHttpWeLinkApi api(String baseUrl, Duration responseTimeout) {
    return new OkHttpWeLinkApi(
        baseUrl, Duration.ofSeconds(10), responseTimeout, InstantSource.system());
  }
}
