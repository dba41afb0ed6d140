package ai.welink.camunda.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The build fails if the process tests leave out any part of an example. */
class ProcessCoverageIT {

  @ParameterizedTest
  @EnumSource
  void everyFlowNodeAndSequenceFlowIsCovered(Example example) throws IOException {
    CoverageReport report = ofThisBuild();

    assertThat(report.missing(example))
        .as("elements of %s that no process test has come by", example.file())
        .isEmpty();
    assertThat(report.coverage(example)).isEqualTo(1);
  }

  @Test
  void anElementThatNoTestHasComeByIsNamed() throws IOException {
    CoverageReport less = new CoverageReport(ofThisBuild().json().deepCopy());
    for (String list : List.of("completedElements", "takenSequenceFlows")) {
      less.json().path("coverages").forEach(each -> removeSome((ArrayNode) each.path(list)));
    }

    assertThat(less.missing(Example.SEND_BY_CHANNEL))
        .containsExactly("lookedInto", "lookIntoThread_to_lookedInto");
    assertThat(less.missing(Example.SEND_A_MESSAGE)).isEmpty();
  }

  @Test
  void aReportOfABuildBeforeDoesNotCount() {
    Instant later = Instant.now().plus(Duration.ofHours(1));

    assertThatThrownBy(() -> CoverageReport.writtenSince(later))
        .hasMessageContaining("This build has run no process tests");
  }

  private static CoverageReport ofThisBuild() throws IOException {
    return CoverageReport.writtenSince(Instant.parse(System.getProperty("welink.build-start")));
  }

  private static void removeSome(ArrayNode ids) {
    ids.removeIf(id -> id.asText().endsWith("lookedInto"));
  }
}
