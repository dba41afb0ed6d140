package ai.welink.camunda.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The connector runtime as a process of its own, see {@link RuntimeProcess}.
 *
 * <p>It reads its description from its input, as one line, so that no secret shows in the list of
 * processes, and halts when its input ends: a test that is gone leaves no runtime behind.
 */
final class RuntimeMain {

  static final String READY = "RUNTIME-READY ";

  private RuntimeMain() {}

  public static void main(String[] args) throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    RuntimeDescription description = RuntimeDescription.fromLine(input.readLine());
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> haltAtTheEndOf(input));
    EmbeddedRuntime runtime = description.start();
    System.out.println(READY + runtime.port());
  }

  private static void haltAtTheEndOf(BufferedReader input) {
    try {
      while (input.readLine() != null) {
        Thread.onSpinWait();
      }
      Runtime.getRuntime().halt(3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
