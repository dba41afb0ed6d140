package ai.welink.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogCaptureTest {

  private static final Logger LOG = LoggerFactory.getLogger(LogCaptureTest.class);

  @Test
  void hearsWarningsAndErrorsOnly() {
    try (LogCapture log = LogCapture.warnings()) {
      LOG.info("fine");
      LOG.warn("careful with {}", "this");
      LOG.error("broken");
      assertThat(log.lines()).extracting(LogCapture.Line::level).containsExactly("WARN", "ERROR");
      assertThat(log.linesWith("careful with this")).hasSize(1);
    }
  }

  @Test
  void hearsEverythingEvenFromLoggersThatAreTurnedOff() {
    var off = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("turned.off");
    off.setLevel(Level.OFF);
    try (LogCapture log = LogCapture.everything()) {
      off.trace("a whisper");
      assertThat(log.linesOf("turned")).extracting(LogCapture.Line::text).contains("a whisper");
    }
    assertThat(off.getLevel()).isEqualTo(Level.OFF);
    off.setLevel(null);
  }

  @Test
  void looksIntoThrowablesAndTheirCauses() {
    try (LogCapture log = LogCapture.warnings()) {
      LOG.warn("failed", new IllegalStateException("outer", new RuntimeException("s3cret")));
      assertThat(log.linesWith("s3cret")).hasSize(1);
      assertThat(log.linesWith("outer")).hasSize(1);
    }
  }

  @Test
  void hearsNothingBeforeOrAfter() {
    Logger other = LoggerFactory.getLogger("somebody.else");
    LogCapture closed = LogCapture.everything();
    closed.close();
    LOG.trace("too late");
    assertThat(closed.linesWith("too late")).isEmpty();
    assertThat(other.isTraceEnabled()).isFalse();
  }

  @Test
  void survivesTheStartOfARuntime() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        LogCapture log = LogCapture.warnings();
        EmbeddedRuntime runtime = EmbeddedRuntime.startAt(engine)) {
      LOG.warn("heard on port {}", runtime.port());
      assertThat(log.linesWith("heard on port")).hasSize(1);
      assertThat(log.linesOf("ai.welink")).hasSize(1);
      log.reset();
      assertThat(log.lines()).isEqualTo(List.of());
    }
  }
}
