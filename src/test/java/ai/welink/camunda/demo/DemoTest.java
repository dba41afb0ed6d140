package ai.welink.camunda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.e2e.Platform;
import ai.welink.camunda.examples.Example;
import ai.welink.camunda.secrets.Planted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void saysSoWhenAStoryDoesNotEndAsExpected() {
    Story right =
        Story.of("Right", Example.SEND_A_MESSAGE, "sent").in("t-1").with("message", "Hello");
    Story wrong =
        Story.of("Wrong", Example.SEND_A_MESSAGE, "elsewhere").in("t-2").with("message", "Hello");
    try (Platform platform = Platform.start()) {
      assertThat(tell(platform, right, Duration.ofSeconds(20))).isZero();
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("wanted > send > sent", "THREAD: Hello", "1 stories, all of them as expected");

      assertThat(tell(platform, wrong, Duration.ofMillis(500))).isEqualTo(1);
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("[NOT AS", "1 of 1 stories did not end as expected");
    }
  }

  @Test
  void printsNoSecret() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(Demo.run(Map.of(), out)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("all of them as expected");
    assertThat(Planted.in(printed.toString(StandardCharsets.UTF_8))).isEmpty();
  }

  private int tell(Platform platform, Story story, Duration patience) {
    printed.reset();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Demo.tell(platform, List.of(story), patience, out);
  }
}
