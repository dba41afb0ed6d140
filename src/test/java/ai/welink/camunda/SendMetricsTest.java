package ai.welink.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.Lookup;
import ai.welink.camunda.api.Verdict;
import ai.welink.camunda.error.ErrorCode;
import ai.welink.camunda.error.WeLinkFailure;
import ai.welink.camunda.payload.SentAnswer;
import ai.welink.camunda.send.SendId;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendMetricsTest {

  private static final WeLinkFailure FAILURE =
      new WeLinkFailure(ErrorCode.reported("A_CODE"), "a text", "an-id", 400);
  private static final SentAnswer ANSWER = new SentAnswer(JsonNodeFactory.instance.objectNode());

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = Instant.EPOCH;
  private final SendMetrics metrics = new SendMetrics(registry, () -> now);

  @Test
  void countsPostsByEndpointAndVerdict() {
    metrics.posted(Endpoint.THREAD, new Verdict.Accepted("an-id"));
    metrics.posted(Endpoint.THREAD, new Verdict.Accepted("another-id"));
    metrics.posted(Endpoint.RECRUITER_THREAD, new Verdict.Unclear("a text", "an-id", 500));
    metrics.posted(Endpoint.SALES_NAVIGATOR_THREAD, new Verdict.Done("an-id", ANSWER));
    metrics.posted(Endpoint.THREAD, new Verdict.Refused(FAILURE, true));
    metrics.posted(Endpoint.THREAD, new Verdict.NeverSent(FAILURE, null));
    assertThat(meters("welink.sends"))
        .containsExactlyInAnyOrder(
            "endpoint=thread verdict=accepted 2",
            "endpoint=recruiter-thread verdict=unclear 1",
            "endpoint=sales-navigator-thread verdict=done 1",
            "endpoint=thread verdict=refused 1",
            "endpoint=thread verdict=never-sent 1");
  }

  @Test
  void countsQuestionsByOutcome() {
    metrics.lookedUp(new Lookup.Pending("QUEUED"));
    metrics.lookedUp(new Lookup.Pending("PROCESSING"));
    metrics.lookedUp(new Lookup.Found(ANSWER));
    metrics.lookedUp(new Lookup.Failed(FAILURE));
    metrics.lookedUp(new Lookup.NotNow(FAILURE, null));
    metrics.lookedUp(new Lookup.NotKnown(FAILURE));
    assertThat(meters("welink.polls"))
        .containsExactlyInAnyOrder(
            "outcome=pending 2",
            "outcome=found 1",
            "outcome=failed 1",
            "outcome=not-now 1",
            "outcome=not-known 1");
  }

  @Test
  void tellsHowManySendsWait() {
    metrics.waiting(id(1), true);
    metrics.waiting(id(2), true);
    metrics.waiting(id(1), true);
    assertThat(meters("welink.sends.waiting")).containsExactly(" 2");
    metrics.waiting(id(1), false);
    metrics.waiting(id(3), false);
    assertThat(meters("welink.sends.waiting")).containsExactly(" 1");
  }

  @Test
  void forgetsASendThatIsNotHeardOfAnyMore() {
    metrics.waiting(id(1), true);
    metrics.waiting(id(2), true);
    now = now.plus(Duration.ofHours(1));
    metrics.waiting(id(1), true);
    now = now.plus(Duration.ofHours(1));
    assertThat(meters("welink.sends.waiting")).containsExactly(" 1");
    now = now.plus(Duration.ofHours(1));
    assertThat(meters("welink.sends.waiting")).containsExactly(" 0");
  }

  @Test
  void keepsNoMoreSendsThanItsCapacity() {
    WaitingSends waiting = new WaitingSends(() -> now);
    for (int key = 0; key < WaitingSends.CAPACITY + 5; key++) {
      waiting.add(id(key));
    }
    assertThat(waiting.count()).isEqualTo(WaitingSends.CAPACITY);
    waiting.remove(id(0));
    assertThat(waiting.count()).isEqualTo(WaitingSends.CAPACITY);
    waiting.remove(id(5));
    assertThat(waiting.count()).isEqualTo(WaitingSends.CAPACITY - 1);
  }

  private static SendId id(long key) {
    return new SendId(key, "<default>");
  }

  /** Each meter of this name: its tags and what it has counted. */
  private List<String> meters(String name) {
    return registry.find(name).meters().stream().map(SendMetricsTest::show).toList();
  }

  private static String show(Meter meter) {
    Stream<String> tags = meter.getId().getTags().stream().map(SendMetricsTest::show);
    long value = (long) meter.measure().iterator().next().getValue();
    return String.join(" ", tags.toList()) + " " + value;
  }

  private static String show(Tag tag) {
    return tag.getKey() + "=" + tag.getValue();
  }
}
