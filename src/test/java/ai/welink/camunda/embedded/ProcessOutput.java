package ai.welink.camunda.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** Reads what a runtime's process writes, so that it never blocks, and keeps the end of it. */
final class ProcessOutput {

  private static final int KEPT = 64 * 1024;

  private final Deque<String> lines = new ArrayDeque<>();
  private int length;
  private OptionalInt port = OptionalInt.empty();

  private ProcessOutput() {}

  static ProcessOutput of(Process process) {
    ProcessOutput output = new ProcessOutput();
    BufferedReader reader = process.inputReader();
    Thread.ofPlatform()
        .daemon()
        .name("output-of-" + process.pid())
        .start(() -> output.readAll(reader));
    return output;
  }

  /** The web server's port, once the runtime is ready. */
  synchronized OptionalInt port() {
    return port;
  }

  synchronized String text() {
    return String.join("\n", lines);
  }

  private void readAll(BufferedReader reader) {
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(" + e.getMessage() + ")");
    }
  }

  synchronized void add(String line) {
    if (line.startsWith(RuntimeMain.READY)) {
      port = OptionalInt.of(Integer.parseInt(line.substring(RuntimeMain.READY.length())));
    }
    lines.add(line);
    length += line.length() + 1;
    while (length > KEPT && lines.size() > 1) {
      length -= lines.remove().length() + 1;
    }
  }
}
