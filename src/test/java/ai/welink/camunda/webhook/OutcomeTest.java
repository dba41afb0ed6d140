package ai.welink.camunda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  @Test
  void saysItsWordAndItsStatus() {
    assertThat(
            Arrays.stream(Outcome.values())
                .map(each -> each.word() + " " + each.httpStatus())
                .collect(Collectors.joining(", ")))
        .isEqualTo(
            "published 200, repeated 200, unknown 200, malformed 400, refused 401, late 408,"
                + " oversized 413, crowded_out 503, unavailable 503");
  }

  @Test
  void anObserverOfManyTellsAll() {
    Receptions one = new Receptions();
    WebhookObserver all = WebhookObserver.all(List.of(one, new WebhookObserver() {}, one));
    all.received();
    all.ended(Outcome.LATE);
    assertThat(one.told()).containsExactly("received", "received", "late", "late");
  }
}
