package ai.welink.camunda.bench;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.jar.StockClassPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the jar adds to a stock runtime: the same application is started with it and without it, in
 * turns.
 */
final class Footprint {

  private static final Duration IDLE = Duration.ofSeconds(2);

  /**
   * What was found; each figure of the runtime is a median.
   *
   * @param addedStartMillis median of the differences between two starts in a row
   */
  record Added(
      long jarBytes,
      int pairs,
      double startMillis,
      double addedStartMillis,
      double classes,
      double addedClasses,
      double residentMegabytes,
      double addedResidentMegabytes) {}

  private record Start(double millis, double classes, double residentMegabytes) {}

  private record Pair(Start without, Start with) {
    double difference(ToDoubleFunction<Start> figure) {
      return figure.applyAsDouble(with) - figure.applyAsDouble(without);
    }
  }

  private Footprint() {}

  static Added of(int pairs) {
    List<Pair> all = new ArrayList<>();
    try (EmbeddedEngine engine = EmbeddedEngine.start()) {
      Path folder = Files.createTempDirectory("footprint-");
      // the first start of either reads the jars from the disk
      pair(engine.grpcAddress(), folder);
      for (int i = 0; i < pairs; i++) {
        all.add(pair(engine.grpcAddress(), folder));
      }
      FileSystemUtils.deleteRecursively(folder);
      return added(all, Files.size(Path.of(System.getProperty("welink.jar"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Added added(List<Pair> pairs, long jarBytes) {
    return new Added(
        jarBytes,
        pairs.size(),
        median(pairs, Start::millis),
        medianDifference(pairs, Start::millis),
        median(pairs, Start::classes),
        medianDifference(pairs, Start::classes),
        median(pairs, Start::residentMegabytes),
        medianDifference(pairs, Start::residentMegabytes));
  }

  private static double median(List<Pair> pairs, ToDoubleFunction<Start> figure) {
    return Figures.median(pairs.stream().map(Pair::without).mapToDouble(figure).toArray());
  }

  private static double medianDifference(List<Pair> pairs, ToDoubleFunction<Start> figure) {
    return Figures.median(pairs.stream().mapToDouble(pair -> pair.difference(figure)).toArray());
  }

  private static Pair pair(URI engine, Path folder) throws IOException {
    Start without = start(engine, StockClassPath.without(FootprintRuntime.class, folder));
    Start with = start(engine, StockClassPath.withConnectors(FootprintRuntime.class, folder));
    return new Pair(without, with);
  }

  private static Start start(URI engine, String classPath) throws IOException {
    Process process =
        new ProcessBuilder(command(engine, classPath)).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      String[] ready = awaitReady(output).substring(FootprintRuntime.READY.length()).split(" ");
      // no wait for something: a runtime that has been left alone is what is measured
      Thread.sleep(IDLE);
      return new Start(
          Double.parseDouble(ready[0]), Double.parseDouble(ready[1]), residentMegabytes(process));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static String awaitReady(BufferedReader output) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(FootprintRuntime.READY)) {
        return line;
      }
      said.add(line);
    }
    throw new IllegalStateException("The runtime did not get ready:\n" + String.join("\n", said));
  }

  private static List<String> command(URI engine, String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        classPath,
        FootprintRuntime.class.getName(),
        "--camunda.client.mode=self-managed",
        "--camunda.client.auth.method=none",
        "--camunda.client.prefer-rest-over-grpc=false",
        "--camunda.client.grpc-address=" + engine,
        "--camunda.client.rest-address=" + engine,
        "--camunda.connector.polling.enabled=false",
        "--camunda.connector.webhook.enabled=false",
        "--server.address=127.0.0.1",
        "--server.port=0");
  }

  /** As Linux tells it; not a number elsewhere. */
  private static double residentMegabytes(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try (Stream<String> lines = Files.lines(status)) {
      String resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Double.parseDouble(resident.replaceAll("\\D", "")) * 1024 / 1e6;
    }
  }
}
