package ai.welink.camunda.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The figures of the last run, as JSON in one folder. */
record Results(Path folder) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Where JMH puts its own, one file for each of its runs. */
  Path jmh(String run) {
    return folder.resolve("jmh-" + run + ".json");
  }

  /** All of JMH's own. */
  List<Path> jmh() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("jmh-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, Object figures) {
    try {
      Files.createDirectories(folder);
      MAPPER.writeValue(folder.resolve(name + ".json").toFile(), figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T read(String name, TypeReference<T> type) {
    try {
      return MAPPER.readValue(folder.resolve(name + ".json").toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
