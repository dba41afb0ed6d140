package ai.welink.camunda.webhook;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The one command of the engine's gateway that the receiver needs, over real gRPC: takes a message
 * id once. Starts in no time, where the engine itself takes seconds.
 */
final class LoopbackGateway implements AutoCloseable {

  private final Map<String, PublishMessageRequest> messages = new LinkedHashMap<>();
  private final Server server;
  private final CamundaClient client;
  private Status refusal;
  private CountDownLatch held = new CountDownLatch(0);

  LoopbackGateway() {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Gateway())
            .build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://127.0.0.1:" + server.getPort()))
            .preferRestOverGrpc(false)
            .build();
  }

  CamundaClient client() {
    return client;
  }

  /** From now on it refuses; null: it takes again. */
  synchronized void refuse(Status status) {
    refusal = status;
  }

  /** From now on it takes messages and does not answer until the latch is open. */
  synchronized void hold(CountDownLatch latch) {
    held = latch;
  }

  synchronized List<PublishMessageRequest> messages() {
    return List.copyOf(messages.values());
  }

  synchronized void clear() {
    messages.clear();
    refusal = null;
    held = new CountDownLatch(0);
  }

  private synchronized Status take(PublishMessageRequest message) {
    if (refusal != null) {
      return refusal;
    }
    boolean isNew = messages.putIfAbsent(message.getMessageId(), message) == null;
    return isNew ? Status.OK : Status.ALREADY_EXISTS;
  }

  private synchronized CountDownLatch latch() {
    return held;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Gateway extends GatewayGrpc.GatewayImplBase {
    @Override
    public void publishMessage(
        PublishMessageRequest message, StreamObserver<PublishMessageResponse> answer) {
      Status status = take(message);
      await(latch());
      if (status.isOk()) {
        answer.onNext(PublishMessageResponse.newBuilder().setKey(1).build());
        answer.onCompleted();
      } else {
        answer.onError(status.asRuntimeException());
      }
    }
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
