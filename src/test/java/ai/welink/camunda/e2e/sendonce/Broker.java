package ai.welink.camunda.e2e.sendonce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A standalone broker in a process of its own, on 127.0.0.1 and free ports, to be killed and
 * started again on the same data.
 */
public final class Broker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path home;
  private final Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int gatewayPort;
  private final int managementPort;
  private final Map<String, String> settings;
  private Process process;
  private Duration advanced = Duration.ZERO;

  /**
   * @param home where the distribution was unpacked
   * @param data an empty directory
   */
  private Broker(Path home, Path data) {
    this.home = home;
    this.data = data;
    int[] ports = freePorts(5);
    this.gatewayPort = ports[0];
    this.managementPort = ports[1];
    this.settings =
        Map.ofEntries(
            Map.entry("JAVA_HOME", System.getProperty("java.home")),
            Map.entry("JAVA_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1"),
            Map.entry("ZEEBE_LOG_LEVEL", "warn"),
            Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", data.toString()),
            Map.entry("ZEEBE_CLOCK_CONTROLLED", "true"),
            Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
            Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", "" + ports[2]),
            Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", "" + ports[3]),
            Map.entry("ZEEBE_BROKER_GATEWAY_ENABLE", "true"),
            // else a worker's open question gets the first of many jobs alone
            Map.entry("ZEEBE_BROKER_GATEWAY_LONGPOLLING_ENABLED", "false"),
            Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
            Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", "" + gatewayPort),
            Map.entry("SERVER_ADDRESS", "127.0.0.1"),
            Map.entry("SERVER_PORT", "" + ports[4]),
            Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
            Map.entry("MANAGEMENT_SERVER_PORT", "" + managementPort),
            Map.entry("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "*"));
  }

  /**
   * Starts one that has no data yet, and returns when it is ready.
   *
   * @param home where the distribution was unpacked; its data lies beside that until it is closed
   */
  public static Broker startFrom(Path home) {
    Path absolute = home.toAbsolutePath();
    try {
      return new Broker(absolute, Files.createTempDirectory(absolute.getParent(), "data-")).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of its gateway on 127.0.0.1. */
  public int gatewayPort() {
    return gatewayPort;
  }

  /** Starts it, and returns when it is ready. */
  Broker start() {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/broker").toString());
    builder.environment().putAll(settings);
    builder.directory(data.toFile());
    builder.redirectErrorStream(true).redirectOutput(data.resolve("broker.log").toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
    if (!advanced.isZero()) {
      moveClock(advanced);
    }
    return this;
  }

  private void awaitReady() {
    try {
      Awaitility.await().atMost(PATIENCE).until(() -> answers("/actuator/health/readiness"));
    } catch (RuntimeException notReady) {
      close();
      throw notReady;
    }
  }

  /** Moves its clock forward; it keeps that over {@link #kill()} and {@link #start()}. */
  void advance(Duration by) {
    advanced = advanced.plus(by);
    moveClock(by);
  }

  private void moveClock(Duration by) {
    var request =
        at("/actuator/clock/add")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"offsetMilli\": " + by.toMillis() + "}"))
            .build();
    if (status(request) != 200) {
      throw new IllegalStateException("the broker's clock does not move");
    }
  }

  /** Kills it at once ({@code SIGKILL}), and returns when it is dead. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    http.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers(String path) {
    if (!process.isAlive()) {
      throw new IllegalStateException("the broker has ended, see " + data.resolve("broker.log"));
    }
    return status(at(path).build()) < 300;
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
        .timeout(Duration.ofSeconds(5));
  }

  /** 999 if nobody answers. */
  private int status(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException notThere) {
      return 999;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 999;
    }
  }

  /** All held at the same time, so that they differ. */
  private static int[] freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      while (sockets.size() < count) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      for (ServerSocket each : sockets) {
        each.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
