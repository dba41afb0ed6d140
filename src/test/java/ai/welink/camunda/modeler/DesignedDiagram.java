package ai.welink.camunda.modeler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A diagram that {@code npm test} in {@code modeler-checks/} has left there: made in a browser with
 * the Modeler's own libraries, one for each template, and once more with an older version and then
 * updated.
 *
 * @param template the template's name, also the id of the process
 * @param file where it is
 */
record DesignedDiagram(String template, Path file) {

  private static final Path TARGET = Path.of("modeler-checks", "target");

  /** All of them; fails if the browser has not been there. */
  static List<DesignedDiagram> all() {
    return Stream.of("journeys", "upgrades").flatMap(DesignedDiagram::in).toList();
  }

  private static Stream<DesignedDiagram> in(String folder) {
    try (Stream<Path> files = Files.list(TARGET.resolve(folder))) {
      return files.sorted().map(DesignedDiagram::of).toList().stream();
    } catch (IOException missing) {
      throw new UncheckedIOException("First run npm test in modeler-checks/", missing);
    }
  }

  private static DesignedDiagram of(Path file) {
    return new DesignedDiagram(
        file.getFileName().toString().replaceFirst("(-\\d+)?\\.bpmn$", ""), file);
  }

  @Override
  public String toString() {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }
}
