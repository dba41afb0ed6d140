package ai.welink.camunda.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** Signed bodies that were made with node and Python, see {@code make-vectors.py}. */
record Vectors(String secret, List<Vector> all) {

  record Vector(String name, byte[] body) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Vectors load() {
    try (InputStream file = Vectors.class.getResourceAsStream("/webhook/vectors.json")) {
      JsonNode root = new ObjectMapper().readTree(file);
      return new Vectors(
          root.path("secret").asText(),
          StreamSupport.stream(root.path("vectors").spliterator(), false)
              .map(Vectors::vector)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector vector(JsonNode node) {
    byte[] body = node.path("body").asText().getBytes(StandardCharsets.UTF_8);
    return new Vector(node.path("name").asText(), body);
  }

  BodyHash hash() {
    return new BodyHash(List.of("another secret", secret));
  }
}
