package ai.welink.camunda.jar;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A {@link StockRuntime} in a process of its own, with the shipped jar and the bundle's okhttp. */
final class StockProcess implements AutoCloseable {

  private static final Pattern LEFT_OUT =
      Pattern.compile("(okhttp|okio|kotlin|mockwebserver|junit|assertj|welink-connectors).*");
  private static final Path MAIN = Path.of("ai/welink/camunda/jar/StockRuntime.class");

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
    command.addAll(List.of("-cp", classPath(folder), StockRuntime.class.getName()));
    command.addAll(List.of(properties));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile()).environment().putAll(secrets);
    StockProcess started = new StockProcess(builder.start(), output);
    started.awaitReady();
    return started;
  }

  private static String classPath(Path folder) throws IOException {
    Stream<String> runtime =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> !LEFT_OUT.matcher(Path.of(entry).getFileName().toString()).matches());
    try (Stream<Path> bundle = Files.list(Path.of(System.getProperty("welink.stock-bundle")))) {
      Stream<String> own = Stream.of(mainIn(folder).toString(), System.getProperty("welink.jar"));
      Stream<String> theirs = Stream.concat(runtime, bundle.map(Path::toString));
      return String.join(File.pathSeparator, Stream.concat(theirs, own).toList());
    }
  }

  /** The main class alone: none of the project's other classes but those of the jar. */
  private static Path mainIn(Path folder) throws IOException {
    Path classes = folder.resolve("main");
    Files.createDirectories(classes.resolve(MAIN).getParent());
    try (InputStream in = StockProcess.class.getResourceAsStream("StockRuntime.class")) {
      Files.copy(in, classes.resolve(MAIN));
    }
    return classes;
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
