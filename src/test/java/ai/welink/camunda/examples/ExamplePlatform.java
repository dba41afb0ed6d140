package ai.welink.camunda.examples;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.secrets.Planted;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.time.Duration;

/** A platform on which WeLink's events reach the runtime's receiver, signed. */
public final class ExamplePlatform {

  private static final String PATH = "/welink/webhook";
  private static final String SECRET_CODE = Planted.WEBHOOK_SECRET;

  private ExamplePlatform() {}

  /** Starts it; a LinkedIn action takes that long. */
  public static Platform start(Duration actionTakes) {
    Platform platform =
        Platform.start(
            SimulatedWeLink.configure().actionTakes(actionTakes),
            runtime -> runtime.property("welink.webhook.secrets[0]", SECRET_CODE));
    platform.welink().webhooks().to(platform.runtime().uri(PATH)).signedWith(SECRET_CODE);
    return platform;
  }
}
