package ai.welink.camunda.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the files of {@code src/main} import. */
final class ImportLines {

  static final String ROOT = "";

  private static final Path SOURCES = Path.of("src/main/java/ai/welink/camunda");
  private static final Pattern LINE = Pattern.compile("import (?:static )?([\\w.*]+);");
  private static final Pattern OURS = Pattern.compile("ai\\.welink\\.camunda\\.(?:([a-z]+)\\.)?.*");

  /**
   * One import line.
   *
   * @param from the package below {@code ai.welink.camunda}, empty for that one itself
   * @param name what is imported
   */
  record Line(String file, String from, String name) {

    boolean isOurs() {
      return OURS.matcher(name).matches();
    }

    /** The package of ours that is imported, as {@link #from}. */
    String to() {
      Matcher matcher = OURS.matcher(name);
      return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : ROOT;
    }

    @Override
    public String toString() {
      return file + " imports " + name;
    }
  }

  private ImportLines() {}

  static List<Line> all() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(ImportLines::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Line> of(Path file) {
    Path parent = SOURCES.relativize(file.getParent());
    String from = parent.toString().replace('/', '.');
    try {
      return LINE.matcher(Files.readString(file))
          .results()
          .map(found -> new Line(SOURCES.relativize(file).toString(), from, found.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
