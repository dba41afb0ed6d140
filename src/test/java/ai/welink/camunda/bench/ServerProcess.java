package ai.welink.camunda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * An {@link InstantServer} in a process of its own: neither its bytes nor its garbage are counted
 * as a client's. It ends with its input, so with this JVM at the latest.
 */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static ServerProcess start() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ServerProcess.class.getName());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader output = process.inputReader();
      return new ServerProcess(process, URI.create(output.readLine()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, without a slash at the end. */
  URI uri() {
    return uri;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Serves until the input ends. */
  public static void main(String[] none) throws IOException {
    System.out.println(InstantServer.start().uri());
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    Runtime.getRuntime().halt(0);
  }
}
