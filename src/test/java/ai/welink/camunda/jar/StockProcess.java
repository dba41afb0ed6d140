package ai.welink.camunda.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A {@link StockRuntime} in a process of its own, with the shipped jar and the bundle's okhttp. */
final class StockProcess implements AutoCloseable {

  private final Process process;
  private final Path output;

  private StockProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts one; returns when it is ready. */
  static StockProcess start(Path folder, Map<String, String> secrets, String... properties)
      throws IOException {
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", StockClassPath.withConnectors(StockRuntime.class, folder)));
    command.add(StockRuntime.class.getName());
    command.addAll(List.of(properties));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).environment().putAll(secrets);
    StockProcess started = new StockProcess(builder.start(), output);
    started.awaitReady();
    return started;
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(90))
        .until(() -> output().contains(StockRuntime.READY) || !process.isAlive());
    if (!output().contains(StockRuntime.READY)) {
      throw new AssertionError("The runtime did not get ready:\n" + output());
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
