package ai.welink.camunda.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakCheckTest {

  @TempDir private Path folder;

  @Test
  void findsWhatWasPrintedAndWhatWasHeard() throws IOException {
    Files.createDirectories(folder.resolve("below"));
    Files.writeString(folder.resolve("below/report.xml"), "<out>got " + Planted.KEY + "</out>");
    Files.writeString(folder.resolve("leaks-of-1.txt"), "[the secret] somebody at TRACE\n");
    Files.writeString(folder.resolve("fine.txt"), "nothing of it");

    assertThat(LeakCheck.in(folder))
        .hasSize(2)
        .anyMatch(leak -> leak.startsWith("[the key] in ") && leak.endsWith("<out>got"))
        .contains("[the secret] somebody at TRACE");
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(LeakCheck.in(folder)).isEmpty();
    assertThat(LeakCheck.in(folder.resolve("absent"))).isEmpty();
  }
}
