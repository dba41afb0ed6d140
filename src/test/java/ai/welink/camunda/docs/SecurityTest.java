package ai.welink.camunda.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.webhook.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md promises has a test, and that test exists. */
class SecurityTest {

  private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

  private static List<String> promises() throws IOException {
    return Files.readAllLines(Path.of("SECURITY.md")).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("| Promise"))
        .filter(line -> !line.startsWith("|---"))
        .toList();
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(each -> each.getFileName().toString().replace(".java", ""))
          .filter(name -> name.matches(".*(Test|IT|Fuzz)"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void everyPromiseNamesTestsThatExist() throws IOException {
    Set<String> tests = tests();
    assertThat(promises()).hasSizeGreaterThan(8);
    for (String promise : promises()) {
      String testedBy = promise.substring(promise.lastIndexOf('|', promise.length() - 2));
      List<String> named =
          NAME.matcher(testedBy).results().map((MatchResult each) -> each.group(1)).toList();
      assertThat(named).as(promise).isNotEmpty().allMatch(tests::contains);
    }
  }

  @Test
  void operatorsAreToldTheReceiversBounds() throws IOException {
    assertThat(Files.readString(Path.of("docs/operators.md")))
        .contains(WebhookReceiver.SECONDS_FOR_A_BODY + " seconds", "1,000 bodies and 16 MiB");
  }
}
