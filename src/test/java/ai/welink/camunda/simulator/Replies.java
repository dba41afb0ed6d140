package ai.welink.camunda.simulator;

import java.time.Instant;
import java.util.Map;

/** Turns what is to be said into an HTTP answer. */
final class Replies {

  private static final AnswerBody EMPTY = AnswerBody.of(new byte[0]);

  private Replies() {}

  static Answer render(Reply reply, Answer documented, ReceivedRequest request, Instant now) {
    return switch (reply) {
      case Reply.AsDocumented as -> documented;
      case Reply.ResultAtOnce result -> documented;
      case Reply.Refusal refusal -> refused(refusal, request);
      case Reply.Status bare -> status(bare, now);
      case Reply.Instead instead -> instead(instead, documented);
      case Reply.Redirect redirect ->
          new Answer(redirect.status(), Map.of("Location", redirect.location()), EMPTY);
    };
  }

  private static Answer refused(Reply.Refusal refusal, ReceivedRequest request) {
    Failure failure = refusal.failure();
    String id = request.requestId().orElseGet(() -> "refused-" + request.number());
    return Answer.json(refusal.status(), failure.shape().json(failure, refusal.status(), id));
  }

  private static Answer status(Reply.Status bare, Instant now) {
    return bare.retryAfter().addTo(new Answer(bare.status(), Map.of(), EMPTY), now);
  }

  private static Answer instead(Reply.Instead instead, Answer documented) {
    AnswerBody body = instead.distortion().of(documented.body().bytes());
    return new Answer(documented.status(), instead.headers(), body);
  }
}
