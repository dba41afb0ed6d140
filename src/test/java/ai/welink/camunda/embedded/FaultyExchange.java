package ai.welink.camunda.embedded;

import ai.welink.camunda.embedded.GatewayFault.Effect;
import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One command and its answer: the request is kept until it is complete, and goes on to the engine
 * only if no fault stops it.
 */
final class FaultyExchange<Q, A> extends ServerCall.Listener<Q> {

  private static final Status UNREACHABLE =
      Status.UNAVAILABLE.withDescription("scripted: the engine cannot be reached");

  private final GatewayFaults faults;
  private final ServerCall<Q, A> client;
  private final FaultyAnswer<Q, A> answer;
  private final ServerCall.Listener<Q> engine;
  private Q request;
  private List<GatewayFault> hits = List.of();
  private boolean executed;

  private FaultyExchange(
      GatewayFaults faults,
      ServerCall<Q, A> client,
      Metadata headers,
      ServerCallHandler<Q, A> next) {
    this.faults = faults;
    this.client = client;
    this.answer = new FaultyAnswer<>(faults, client);
    this.engine = next.startCall(answer, headers);
  }

  static <Q, A> ServerCall.Listener<Q> start(
      GatewayFaults faults, ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new FaultyExchange<>(faults, call, headers, next);
  }

  @Override
  public void onMessage(Q message) {
    request = message;
  }

  @Override
  public void onHalfClose() {
    GatewayMethod method = GatewayMethod.of(client.getMethodDescriptor());
    GatewayCall call = new GatewayCall(method, faults.arrived(method), (Message) request);
    if (faults.isDown()) {
      client.close(UNREACHABLE, new Metadata());
      return;
    }
    hits = faults.hitting(call);
    answer.sufferFrom(call, hits);
    effects(Effect.Before.class).forEach(each -> each.callback().accept(call));
    dispatch();
  }

  private void dispatch() {
    Optional<Effect.Refuse> refusal = effects(Effect.Refuse.class).findFirst();
    if (refusal.isPresent()) {
      client.close(refusal.get().status(), new Metadata());
      return;
    }
    hits.stream()
        .filter(each -> each.effect() instanceof Effect.HoldCommand)
        .findFirst()
        .ifPresentOrElse(fault -> fault.hold(this::execute), this::execute);
  }

  private synchronized void execute() {
    executed = true;
    engine.onMessage(request);
    engine.onHalfClose();
  }

  private <E extends Effect> Stream<E> effects(Class<E> type) {
    return hits.stream().map(GatewayFault::effect).filter(type::isInstance).map(type::cast);
  }

  /** A command that is being held has left its client: the engine gets it all the same. */
  @Override
  public synchronized void onCancel() {
    if (executed) {
      engine.onCancel();
    }
  }

  @Override
  public void onComplete() {
    engine.onComplete();
  }

  @Override
  public void onReady() {
    engine.onReady();
  }
}
