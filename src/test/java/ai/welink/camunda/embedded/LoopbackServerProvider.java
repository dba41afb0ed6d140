package ai.welink.camunda.embedded;

import io.grpc.ForwardingServerBuilder;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import io.grpc.ServerProvider;
import io.grpc.netty.NettyServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/**
 * Binds every gRPC server of a test JVM to 127.0.0.1, and puts an interceptor in front of the one
 * that {@link #intercepting} builds.
 *
 * <p>The engine's factory takes a port only and would listen on all interfaces. Found by gRPC
 * through {@code META-INF/services}; not meant to be used directly.
 */
public final class LoopbackServerProvider extends ServerProvider {

  private static final ThreadLocal<Slot> BUILDING = new ThreadLocal<>();

  /** Called by gRPC's service loading. */
  public LoopbackServerProvider() {}

  /**
   * Runs {@code build} and returns the one server that it built, which answers through {@code in}.
   */
  static <T> Built<T> intercepting(ServerInterceptor in, Supplier<T> build) {
    Slot slot = new Slot(in);
    BUILDING.set(slot);
    try {
      return new Built<>(build.get(), slot.server);
    } finally {
      BUILDING.remove();
    }
  }

  @Override
  protected boolean isAvailable() {
    return true;
  }

  @Override
  protected int priority() {
    return 10;
  }

  @Override
  protected ServerBuilder<?> builderForPort(int port) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    NettyServerBuilder netty = NettyServerBuilder.forAddress(address);
    Slot slot = BUILDING.get();
    return slot == null ? netty : new NotedServerBuilder(netty.intercept(slot.interceptor), slot);
  }

  /** What was built, and the server inside of it. */
  record Built<T>(T value, Server server) {}

  private static final class Slot {
    private final ServerInterceptor interceptor;
    private Server server;

    Slot(ServerInterceptor interceptor) {
      this.interceptor = interceptor;
    }
  }

  private static final class NotedServerBuilder
      extends ForwardingServerBuilder<NotedServerBuilder> {
    private final ServerBuilder<?> delegate;
    private final Slot slot;

    NotedServerBuilder(ServerBuilder<?> delegate, Slot slot) {
      this.delegate = delegate;
      this.slot = slot;
    }

    @Override
    protected ServerBuilder<?> delegate() {
      return delegate;
    }

    @Override
    public Server build() {
      slot.server = super.build();
      return slot.server;
    }
  }
}
