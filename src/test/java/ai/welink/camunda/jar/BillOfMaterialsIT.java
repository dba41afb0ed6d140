package ai.welink.camunda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bill of materials says is in the jar, is in it, and nothing else. */
class BillOfMaterialsIT {

  private static final Path JAR = Path.of(System.getProperty("welink.jar"));
  private static final Path TARGET = JAR.getParent();
  private static final String SHADED = "ai/welink/camunda/shaded/";

  private static JsonNode bill;

  @BeforeAll
  static void read() throws IOException {
    bill = new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile());
  }

  private static List<JsonNode> components() {
    return StreamSupport.stream(bill.path("components").spliterator(), false).toList();
  }

  /** The jar that a component came as, on the class path of these tests. */
  private static Path jar(JsonNode component) {
    String name =
        component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> each.endsWith(File.separator + name))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not on the class path: " + name));
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void namesTheThreeThatAreShippedAndTheirLicence() {
    assertThat(components())
        .extracting(each -> each.path("name").asText())
        .containsExactlyInAnyOrder("okhttp-jvm", "okio-jvm", "kotlin-stdlib");
    assertThat(components())
        .allSatisfy(
            each ->
                assertThat(each.path("licenses").path(0).path("license").path("id").asText())
                    .isEqualTo("Apache-2.0"));
    assertThat(bill.path("metadata").path("component").path("name").asText())
        .isEqualTo("welink-connectors");
  }

  @Test
  void everyClassInTheJarIsOursOrOfExactlyOneComponent() throws IOException {
    Map<String, Set<String>> classesOf = new LinkedHashMap<>();
    for (JsonNode component : components()) {
      classesOf.put(component.path("name").asText(), classes(jar(component)));
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    List<String> strange = new ArrayList<>();
    for (String name : classes(JAR)) {
      List<String> owners = owners(name, classesOf);
      if (owners.size() == 1) {
        found.merge(owners.getFirst(), 1, Integer::sum);
      } else {
        strange.add(name + " of " + owners);
      }
    }
    System.out.println("Classes in the jar: " + found);
    assertThat(strange).isEmpty();
    assertThat(found).containsOnlyKeys("ours", "okhttp-jvm", "okio-jvm", "kotlin-stdlib");
  }

  private static List<String> owners(String name, Map<String, Set<String>> classesOf) {
    if (!name.startsWith(SHADED)) {
      return Files.exists(TARGET.resolve("classes").resolve(name)) ? List.of("ours") : List.of();
    }
    String before = name.substring(SHADED.length());
    return classesOf.entrySet().stream()
        .filter(component -> component.getValue().contains(before))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void hasTheHashOfEachComponent() throws IOException, NoSuchAlgorithmException {
    for (JsonNode component : components()) {
      byte[] content = Files.readAllBytes(jar(component));
      String sha256 =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      assertThat(component.path("hashes").findValuesAsText("content")).contains(sha256);
    }
  }
}
