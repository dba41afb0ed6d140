package ai.welink.camunda.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for {@link Planted} values in everything that a run of the tests has left: what {@link
 * LeakWatch} heard, the reports, and what was printed. Run at the end of {@code mvn verify}; ends
 * with 1 if there is any.
 */
public final class LeakCheck {

  private static final long LONGEST = 64L << 20;

  private LeakCheck() {}

  /**
   * @param folders where to look; what is not there was not written
   */
  public static void main(String[] folders) {
    List<String> leaks = Stream.of(folders).map(Path::of).flatMap(LeakCheck::in).toList();
    leaks.forEach(System.err::println);
    System.out.println(
        leaks.isEmpty()
            ? "No planted secret has left a process."
            : leaks.size() + " places show planted secrets.");
    System.exit(leaks.isEmpty() ? 0 : 1);
  }

  /** Each file below a folder that shows something, and what. */
  static Stream<String> in(Path folder) {
    if (!Files.exists(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> leaks = new ArrayList<>();
      files.filter(Files::isRegularFile).forEach(file -> leaks.addAll(of(file)));
      return leaks.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> of(Path file) {
    try {
      if (LeakWatch.isOne(file)) {
        return Files.readAllLines(file);
      }
      if (Files.size(file) > LONGEST) {
        return List.of(file + " is too long to be looked through");
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      List<String> found = Planted.in(text);
      return found.isEmpty()
          ? List.of()
          : List.of(found + " in " + file + " after: " + Planted.before(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
