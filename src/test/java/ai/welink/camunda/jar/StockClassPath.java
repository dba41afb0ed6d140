package ai.welink.camunda.jar;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The class path of a stock runtime: Camunda's starter, and the bundle's okhttp. */
public final class StockClassPath {

  private static final Pattern LEFT_OUT =
      Pattern.compile("(okhttp|okio|kotlin|mockwebserver|junit|assertj|welink-connectors).*");

  private StockClassPath() {}

  /**
   * With the shipped jar, which {@code welink.jar} names.
   *
   * @param main its class alone is there: none of the project's other classes but those of the jar
   * @param folder for that class
   */
  public static String withConnectors(Class<?> main, Path folder) {
    return without(main, folder) + File.pathSeparator + System.getProperty("welink.jar");
  }

  /** Without it. */
  public static String without(Class<?> main, Path folder) {
    Stream<String> runtime =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> !LEFT_OUT.matcher(Path.of(entry).getFileName().toString()).matches());
    try (Stream<Path> bundle = Files.list(Path.of(System.getProperty("welink.stock-bundle")))) {
      Stream<String> theirs = Stream.concat(runtime, bundle.map(Path::toString));
      String own = alone(main, folder).toString();
      return String.join(File.pathSeparator, Stream.concat(theirs, Stream.of(own)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path alone(Class<?> main, Path folder) throws IOException {
    Path classes = folder.resolve("main");
    Path file = classes.resolve(main.getName().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = main.getResourceAsStream(main.getSimpleName() + ".class")) {
      Files.write(file, in.readAllBytes());
    }
    return classes;
  }
}
