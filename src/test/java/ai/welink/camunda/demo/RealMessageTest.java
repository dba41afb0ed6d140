package ai.welink.camunda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.simulator.Behaviours;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo with a key, whose WeLink is the simulated one. */
class RealMessageTest {

  private static final Map<String, String> KEYS =
      Map.of(
          RealMessage.KEY, SimulatedWeLink.API_KEY, RealMessage.SECRET, SimulatedWeLink.API_SECRET);

  private final SimulatedWeLink welink = SimulatedWeLink.start();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Properties properties = new Properties();

  @AfterEach
  void stop() {
    welink.close();
    assertThat(text()).doesNotContain(SimulatedWeLink.API_KEY, SimulatedWeLink.API_SECRET);
  }

  @Test
  void sendsOneMessageAndSaysSoBefore() {
    fillIn();

    assertThat(send(KEYS)).isZero();
    assertThat(welink.linkedIn().deliveries())
        .singleElement()
        .satisfies(received -> assertThat(received.text()).isEqualTo("Hello in earnest"));
    assertThat(text())
        .contains(
            "ONE REAL LinkedIn message of 16 characters",
            "LinkedIn has the message.",
            "status: SENT")
        .doesNotContain("Hello in earnest");
  }

  @Test
  void tellsWhyItWasNotSent() {
    fillIn();
    welink.byDefault(Behaviours.refuse("ACCOUNT_RESTRICTED"));

    assertThat(send(KEYS)).isEqualTo(1);
    assertThat(text()).contains("WELINK_ACCOUNT_RESTRICTED");
  }

  @Test
  void namesWhatIsMissingAndSendsNothing() {
    properties.setProperty("welink.base-url", welink.baseUrl().toString());
    properties.setProperty("welink.channel", "recruiter");

    assertThat(send(Map.of(RealMessage.KEY, SimulatedWeLink.API_KEY))).isEqualTo(2);
    assertThat(text())
        .contains("WELINK_API_SECRET", "-Dwelink.contract-id", "-Dwelink.seat-id")
        .doesNotContain("-Dwelink.account-id", "WELINK_API_KEY");
    assertThat(welink.record().requests()).isEmpty();
  }

  private void fillIn() {
    properties.setProperty("welink.base-url", welink.baseUrl().toString());
    properties.setProperty("welink.account-id", "acc-1");
    properties.setProperty("welink.thread-id", "t-1");
    properties.setProperty("welink.message", "Hello in earnest");
  }

  private int send(Map<String, String> environment) {
    return RealMessage.of(environment, properties)
        .send(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
