package ai.welink.camunda.error;

import static org.assertj.core.api.Assertions.assertThatCode;

import ai.welink.camunda.WeLinkAutoConfiguration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which class of this project is touched first is chance, and two threads may touch two at once: a
 * circle of static initialisers would fail or deadlock in the middle of a send.
 */
class ClassInitialisationTest {

  private static final Path CLASSES = classes();

  private static Path classes() {
    try {
      URL place = WeLinkAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyClassMayBeTheFirst(String name) throws IOException {
    try (URLClassLoader fresh = new ChildFirst()) {
      assertThatCode(() -> Class.forName(name, true, fresh)).doesNotThrowAnyException();
    }
  }

  /** Has this project's classes for itself, and everything else from the test's loader. */
  private static final class ChildFirst extends URLClassLoader {

    ChildFirst() throws IOException {
      super(new URL[] {CLASSES.toUri().toURL()}, ClassInitialisationTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("ai.welink.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
