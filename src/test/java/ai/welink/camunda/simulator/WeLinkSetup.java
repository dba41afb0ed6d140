package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What a simulated WeLink is started with. Everything has a default. */
public final class WeLinkSetup {

  int port = 0;
  InstantSource clock = InstantSource.system();
  String apiKey = SimulatedWeLink.API_KEY;
  String apiSecret = SimulatedWeLink.API_SECRET;
  Duration actionTakes = Duration.ZERO;
  boolean oneAfterAnother = false;
  int keepRequests = 10_000;
  List<String> namesOfTheId = List.of("request_id", "requestId");

  WeLinkSetup() {}

  /** Listens on that port of 127.0.0.1. Default: any free one. */
  public WeLinkSetup port(int number) {
    port = number;
    return this;
  }

  /** Every delay is told by this clock. Default: the system's. */
  public WeLinkSetup clock(InstantSource source) {
    clock = source;
    return this;
  }

  /** The valid pair. Default: the constants in {@link SimulatedWeLink}. */
  public WeLinkSetup credentials(String key, String secret) {
    apiKey = key;
    apiSecret = secret;
    return this;
  }

  /** How long it takes from accepting a send to its verdict. Default: no time at all. */
  public WeLinkSetup actionTakes(Duration duration) {
    actionTakes = duration;
    return this;
  }

  /** An account's actions happen one after another. Default: all at the same time. */
  public WeLinkSetup oneAfterAnother() {
    oneAfterAnother = true;
    return this;
  }

  /** How many requests are kept whole, the rest is counted. Default: 10,000. */
  public WeLinkSetup keepRequests(int count) {
    keepRequests = count;
    return this;
  }

  /** What get_response looks for its id under. Default: request_id, else requestId. */
  public WeLinkSetup statusIsAskedBy(String... names) {
    namesOfTheId = List.of(names);
    return this;
  }

  /** Starts it. */
  public SimulatedWeLink start() {
    return new SimulatedWeLink(this);
  }
}
