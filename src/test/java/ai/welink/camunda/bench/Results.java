package ai.welink.camunda.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures of the last run, as JSON in one folder. */
record Results(Path folder) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Where JMH puts its own. */
  Path jmh() {
    return folder.resolve("jmh.json");
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

  boolean has(String name) {
    return Files.exists(folder.resolve(name + ".json"));
  }
}
