package ai.welink.camunda.embedded;

import static ai.welink.camunda.embedded.EmbeddedEngineTest.oneTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class RuntimeProcessTest {

  private static EmbeddedEngine engine;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    engine.deploy(oneTask("fated", "test:fated:1"));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void aKilledRuntimesJobGoesToTheNextOne() {
    ProcessView view = engine.createInstance("fated");
    try (RuntimeProcess doomed = runtime("HANG").start()) {
      view.await("its job to be taken", it -> it.job("task").activations().size() == 1);
      assertThat(doomed.awaitReady().isAlive()).isTrue();
      doomed.kill();
      assertThat(doomed.isAlive()).isFalse();
    }
    try (RuntimeProcess next = runtime("GO").start()) {
      next.awaitReady();
      assertThat(view.hasEnded()).isFalse();
      engine.advance(Duration.ofSeconds(31));
      view.awaitEnd();
      assertThat(next.output()).doesNotContain("s3cret").contains("did it");
    }
    assertThat(view.job("task").activations()).hasSize(2);
  }

  private static RuntimeProcess.Builder runtime(String fate) {
    return RuntimeProcess.at(engine)
        .with(Fated.class)
        .property("fate", "${FATE}")
        .property("FATE", fate)
        .secret("API_KEY", "s3cret")
        .jvm("-Dlogger.check=1")
        .jobTimeout("Fated", Duration.ofSeconds(30));
  }

  @OutboundConnector(
      name = "Fated",
      inputVariables = {},
      type = "test:fated:1")
  private static class Fated implements OutboundConnectorFunction {
    private final String fate;

    Fated(@Value("${fate}") String fate) {
      this.fate = fate;
    }

    @Override
    public Object execute(OutboundConnectorContext context) throws InterruptedException {
      if (fate.equals("HANG")) {
        Thread.currentThread().join();
      }
      System.out.println("did it");
      return Map.of();
    }
  }
}
