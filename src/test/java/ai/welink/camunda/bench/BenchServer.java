package ai.welink.camunda.bench;

import java.net.URI;

/** Where the benchmarks find their server: in the process that started them. */
public final class BenchServer {

  /** The system property that tells its address to forked JVMs. */
  static final String PROPERTY = "bench.server";

  private BenchServer() {}

  /** Its address, without a slash at the end. */
  public static URI uri() {
    return URI.create(System.getProperty(PROPERTY));
  }
}
