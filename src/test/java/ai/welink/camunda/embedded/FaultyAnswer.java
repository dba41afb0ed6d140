package ai.welink.camunda.embedded;

import ai.welink.camunda.embedded.GatewayFault.Effect;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;

/** The engine's answer to one command, as far as the faults that hit it let it through. */
final class FaultyAnswer<Q, A> extends SimpleForwardingServerCall<Q, A> {

  private static final Status LOST =
      Status.UNAVAILABLE.withDescription("scripted: the engine's answer was lost");

  private final GatewayFaults faults;
  private GatewayCall call;
  private List<GatewayFault> hits = List.of();
  private boolean begun;

  FaultyAnswer(GatewayFaults faults, ServerCall<Q, A> client) {
    super(client);
    this.faults = faults;
  }

  void sufferFrom(GatewayCall call, List<GatewayFault> hits) {
    this.call = call;
    this.hits = hits;
  }

  @Override
  public void sendHeaders(Metadata headers) {
    begin();
    if (!isLost()) {
      pass(() -> super.sendHeaders(headers));
    }
  }

  @Override
  public void sendMessage(A message) {
    if (!isLost()) {
      pass(() -> super.sendMessage(message));
    }
  }

  @Override
  public void close(Status status, Metadata trailers) {
    begin();
    if (!isSwallowed()) {
      pass(() -> closeClient(isLost() ? LOST : status, trailers));
    }
  }

  /** A client that has gone meanwhile is no failure of the engine. */
  private void closeClient(Status status, Metadata trailers) {
    if (!isCancelled()) {
      super.close(status, trailers);
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      hits.stream()
          .map(GatewayFault::effect)
          .filter(Effect.After.class::isInstance)
          .forEach(effect -> ((Effect.After) effect).callback().accept(call));
    }
  }

  private void pass(Runnable step) {
    hits.stream()
        .filter(each -> each.effect() instanceof Effect.HoldAnswer)
        .findFirst()
        .ifPresentOrElse(fault -> fault.hold(step), step);
  }

  private boolean isLost() {
    return faults.isDown() || losses().findAny().isPresent();
  }

  private boolean isSwallowed() {
    return losses().anyMatch(Effect.LoseAnswer::silently);
  }

  private Stream<Effect.LoseAnswer> losses() {
    return hits.stream()
        .map(GatewayFault::effect)
        .filter(Effect.LoseAnswer.class::isInstance)
        .map(Effect.LoseAnswer.class::cast);
  }
}
