package ai.welink.camunda.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The connector runtime as a process of its own, to be killed in the middle of its work.
 *
 * <p>It is the JVM, the class path and the set-up of this JVM's {@link EmbeddedRuntime}. It dies
 * with this JVM, however that ends.
 */
public final class RuntimeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final ProcessOutput output;

  private RuntimeProcess(Process process) {
    this.process = process;
    this.output = ProcessOutput.of(process);
  }

  /** Starts to describe a process that runs at an engine. */
  public static Builder at(EmbeddedEngine engine) {
    return at(engine.grpcAddress());
  }

  /** Starts to describe a process at whatever engine has its gateway there. */
  public static Builder at(URI gateway) {
    return new Builder(gateway);
  }

  /** Waits until its workers are asking the engine for jobs. */
  public RuntimeProcess awaitReady() {
    Awaiting.until(() -> output.port().isPresent() || !process.isAlive(), PATIENCE);
    if (output.port().isEmpty()) {
      throw new AssertionError("The runtime did not get ready:\n" + output());
    }
    return this;
  }

  /**
   * The port of its web server.
   *
   * @throws java.util.NoSuchElementException before it is ready
   */
  public int port() {
    return output.port().orElseThrow();
  }

  /** An address on its web server, such as {@code uri("/welink/webhook")}, once it is ready. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** What it wrote last, its errors among it, up to 64 KiB. */
  public String output() {
    return output.text();
  }

  /** Kills it at once ({@code SIGKILL}), and returns when it is dead. */
  public void kill() {
    process.destroyForcibly();
    awaitDeath();
  }

  /** Stops it as an operator would ({@code SIGTERM}), and returns when it has ended. */
  public void stop() {
    process.destroy();
    awaitDeath();
  }

  /** Kills it, if it still runs. */
  @Override
  public void close() {
    kill();
  }

  private void awaitDeath() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Process %d does not end".formatted(pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while process %d ended".formatted(pid()), e);
    }
  }

  /** Describes a runtime in a process of its own. */
  public static final class Builder extends RuntimeBuilder<Builder> {
    private final List<String> jvmArguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    private Builder(URI engine) {
      super(RuntimeDescription.at(engine));
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds arguments for its JVM, such as {@code -Dname=value}. */
    public Builder jvm(String... arguments) {
      jvmArguments.addAll(List.of(arguments));
      return this;
    }

    /** Sets an environment variable, beside those of this JVM. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Starts it and returns at once, long before it is ready. */
    public RuntimeProcess start() {
      try {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        RuntimeProcess runtime = new RuntimeProcess(process);
        process.getOutputStream().write(line());
        process.getOutputStream().flush();
        return runtime;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] line() {
      return (description.toLine() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> command() {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
      command.addAll(jvmArguments);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(RuntimeMain.class.getName());
      return command;
    }
  }
}
