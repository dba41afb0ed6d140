package ai.welink.camunda.bench;

import java.net.URI;
import java.util.Map;

/** The ways of making one POST that are compared. */
public enum Way {
  /** This project's connector, in the runtime's job handler. */
  WELINK,
  /** Camunda's HTTP connector, in the runtime's job handler. */
  HTTP_CONNECTOR,
  /** The same with an error expression that makes a BPMN error of a failure: as ours does. */
  HTTP_CONNECTOR_CATCHING,
  /** OkHttp and Jackson, and nothing around them. */
  BARE_OKHTTP;

  private static final int BYTES_IN_A_KILOBYTE = 1000;

  /** Opens one; it has made a first send, and got its result. */
  Sender open(URI welink, int kilobytes) {
    String text = "x".repeat(kilobytes * BYTES_IN_A_KILOBYTE);
    Sender sender =
        switch (this) {
          case WELINK -> HandledSends.byWeLink(welink, variables(text));
          case HTTP_CONNECTOR ->
              HandledSends.byHttpConnector(Designed.withHttpConnector(welink), variables(text));
          case HTTP_CONNECTOR_CATCHING ->
              HandledSends.byHttpConnector(
                  Designed.withHttpConnectorThatCatches(welink), variables(text));
          case BARE_OKHTTP -> new BareOkHttp(welink, text);
        };
    sender.send();
    sender.check();
    return sender;
  }

  static Map<String, String> variables(String text) {
    return Map.of("thread", "2-YjU2MWM2MTItNDQ4ZC00ODM0", "text", text);
  }
}
