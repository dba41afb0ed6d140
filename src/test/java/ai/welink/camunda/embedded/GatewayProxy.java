package ai.welink.camunda.embedded;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Stands on 127.0.0.1 between clients and the gateway of any engine, and lets {@link #faults()}
 * happen to what passes. The engine may go and come back meanwhile.
 */
public final class GatewayProxy implements AutoCloseable {

  private final GatewayFaults faults = new GatewayFaults();
  private final ManagedChannel engine;
  private final Server server;

  /**
   * Starts one on a free port.
   *
   * @param port where the engine's gateway is, or will be, on 127.0.0.1
   */
  public GatewayProxy(int port) {
    engine = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .intercept(faults.interceptor())
            .addService(gateway())
            .build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients find it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** What goes wrong between the engine and its clients; nothing, unless it is scripted. */
  public GatewayFaults faults() {
    return faults;
  }

  /** Looks for the engine at once, after it has been away. */
  public void reconnect() {
    engine.resetConnectBackoff();
  }

  @Override
  public void close() {
    server.shutdownNow();
    engine.shutdownNow();
  }

  private ServerServiceDefinition gateway() {
    var gateway = ServerServiceDefinition.builder(GatewayGrpc.getServiceDescriptor());
    GatewayGrpc.getServiceDescriptor().getMethods().forEach(method -> pass(gateway, method));
    return gateway.build();
  }

  private <Q, A> void pass(ServerServiceDefinition.Builder gateway, MethodDescriptor<Q, A> method) {
    gateway.addMethod(method, (client, headers) -> new Passage<>(client, newCall(method)));
  }

  /** A command that is held outlives its client, so it must not end with the client's context. */
  private <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method) {
    Context before = Context.ROOT.attach();
    try {
      return engine.newCall(method, CallOptions.DEFAULT);
    } finally {
      Context.ROOT.detach(before);
    }
  }

  /** One command on its way to the engine. */
  private static final class Passage<Q, A> extends ServerCall.Listener<Q> {
    private final ServerCall<Q, A> client;
    private final ClientCall<Q, A> engine;

    Passage(ServerCall<Q, A> client, ClientCall<Q, A> engine) {
      this.client = client;
      this.engine = engine;
      client.request(2);
    }

    @Override
    public void onMessage(Q command) {
      engine.start(new WayBack<>(client), new Metadata());
      engine.request(Integer.MAX_VALUE);
      engine.sendMessage(command);
    }

    @Override
    public void onHalfClose() {
      engine.halfClose();
    }

    @Override
    public void onCancel() {
      engine.cancel("the client has gone", null);
    }
  }

  /** The engine's answer on its way to the client. */
  private static final class WayBack<A> extends ClientCall.Listener<A> {
    private final ServerCall<?, A> client;

    WayBack(ServerCall<?, A> client) {
      this.client = client;
    }

    @Override
    public void onHeaders(Metadata headers) {
      client.sendHeaders(headers);
    }

    @Override
    public void onMessage(A answer) {
      client.sendMessage(answer);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (!client.isCancelled()) {
        client.close(status, trailers);
      }
    }
  }
}
