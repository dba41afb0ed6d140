package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepliesTakenTest {

  private Instant now = Instant.EPOCH;
  private final RepliesTaken replies = new RepliesTaken(() -> now);

  @Test
  void remembersAReplyForADay() {
    replies.add("one");
    now = now.plus(Duration.ofHours(23));
    assertThat(replies.has("one")).isTrue();
    assertThat(replies.has("other")).isFalse();
    now = now.plus(Duration.ofHours(1));
    assertThat(replies.has("one")).isFalse();
  }

  @Test
  void forgetsTheOldestOfTooMany() {
    for (int i = 0; i < 10_000; i++) {
      replies.add("reply " + i);
    }
    replies.add("reply 0");
    replies.add("one more");
    assertThat(replies.has("reply 0")).isTrue();
    assertThat(replies.has("reply 1")).isFalse();
    assertThat(replies.has("reply 2")).isTrue();
  }
}
