package ai.welink.camunda.embedded;

import static ai.welink.camunda.embedded.EmbeddedEngineTest.oneTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProcessViewTest {

  private static EmbeddedEngine engine;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
    engine.deploy(oneTask("work", "test:work"));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void tellsScopesApart() {
    ProcessView view = engine.createInstance("work", Map.of("x", 0)).awaitActivated("task");
    long scope = view.elementInstanceKeys("task").getFirst();
    engine.setLocalVariables(scope, Map.of("x", 1));
    engine.setLocalVariables(scope, Map.of("x", 2));
    assertThat(view.variable("x").intValue()).isZero();
    assertThat(view.localVariable("task", "x").intValue()).isEqualTo(2);
    assertThat(view.localVariableHistory("task", "x"))
        .extracting(JsonNode::intValue)
        .containsExactly(1, 2);
    assertThat(view.localVariable("task", "y").isMissingNode()).isTrue();
    assertThat(view.localVariable("nowhere", "x").isMissingNode()).isTrue();
    engine.cancel(view);
  }

  @Test
  void followsAJobThatIsHandedBackWithABackoff() {
    ProcessView view = engine.createInstance("work").awaitActivated("task");
    assertThat(view.job("task").state()).isEqualTo(JobView.State.WAITING);
    ActivatedJob job = activate();
    engine
        .client()
        .newFailCommand(job)
        .retries(3)
        .retryBackoff(Duration.ofSeconds(5))
        .errorMessage("later")
        .send()
        .join();
    JobView failed = view.job("task");
    assertThat(failed.state()).isEqualTo(JobView.State.FAILED);
    JobView.Failure failure = failed.failures().getFirst();
    assertThat(failure.backoff()).isEqualTo(Duration.ofSeconds(5));
    assertThat(failure.retries()).isEqualTo(3);
    assertThat(failure.message()).isEqualTo("later");
    engine.advance(Duration.ofSeconds(6));
    view.await("the backoff to end", it -> it.job("task").state() == JobView.State.WAITING);
    engine.client().newCompleteCommand(activate()).variables(Map.of("done", true)).send().join();
    view.awaitEnd();
    JobView completed = view.job("task");
    assertThat(completed.variables().path("done").booleanValue()).isTrue();
    assertThat(Duration.between(completed.activations().get(0), completed.activations().get(1)))
        .isGreaterThan(Duration.ofSeconds(5));
  }

  @Test
  void hasOneJobForEachTimeThatATaskIsReached() {
    engine.deploy(
        Bpmn.createExecutableProcess("many")
            .startEvent()
            .serviceTask(
                "each",
                task ->
                    task.zeebeJobType("test:each")
                        .multiInstance(m -> m.zeebeInputCollectionExpression("[1, 2, 3]")))
            .endEvent()
            .done());
    ProcessView view = engine.createInstance("many");
    view.await("three jobs", it -> it.jobs("each").size() == 3);
    assertThat(view.jobs("each")).extracting(JobView::elementInstanceKey).doesNotHaveDuplicates();
    engine.cancel(view);
  }

  @Test
  void tellsOfAnErrorThatNobodyCatches() {
    ProcessView view = engine.createInstance("work").awaitActivated("task");
    engine
        .client()
        .newThrowErrorCommand(activate().getKey())
        .errorCode("OOPS")
        .errorMessage("no luck")
        .send()
        .join();
    IncidentView incident = view.awaitIncident();
    assertThat(incident.type()).hasToString("UNHANDLED_ERROR_EVENT");
    assertThat(incident.message()).contains("OOPS");
    assertThat(incident.elementId()).isEqualTo("task");
    engine.cancel(view);
  }

  @Test
  void saysWhereAnInstanceIsThatNeverGetsThere() {
    ProcessView view = engine.createInstance("work", Map.of("secret", "s3cret"));
    view.awaitActivated("task");
    assertThatThrownBy(() -> view.awaitEnd(Duration.ofMillis(50)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("its end")
        .hasMessageContaining("\"work\" is ACTIVE; reached [start, task]")
        .hasMessageNotContaining("s3cret");
    engine.cancel(view);
  }

  @Test
  void givesUpAtOnceWhenTheInstanceHasEndedWithoutIt() {
    ProcessView view = engine.createInstance("work").awaitActivated("task");
    engine.cancel(view);
    view.awaitEnd();
    long before = System.nanoTime();
    assertThatThrownBy(view::awaitIncident).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> view.awaitCompleted("task")).isInstanceOf(AssertionError.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(ProcessView.PATIENCE);
  }

  private static ActivatedJob activate() {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType("test:work")
        .maxJobsToActivate(1)
        .send()
        .join()
        .getJobs()
        .getFirst();
  }
}
