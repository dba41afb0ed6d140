package ai.welink.camunda.hostile;

import ai.welink.camunda.api.RecordingServer;
import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.embedded.ProcessView;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.secrets.Planted;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A real runtime at a real engine, and a WeLink that lies to it. */
final class Deceived implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final AtomicReference<RecordingServer.Answer> answer = new AtomicReference<>();
  private final RecordingServer welink = RecordingServer.start(client -> answer.get().on(client));
  private final EmbeddedRuntime runtime =
      EmbeddedRuntime.at(engine)
          .property("welink.base-url", welink.url())
          .property("welink.response-timeout", "PT3S")
          .property("welink.poll.initial", "PT0.1S")
          .property("welink.poll.max", "PT0.2S")
          .secret("WELINK_API_KEY", Planted.KEY)
          .secret("WELINK_API_SECRET", Planted.SECRET)
          .start();

  private Deceived() {}

  static Deceived start() {
    return new Deceived();
  }

  RecordingServer welink() {
    return welink;
  }

  void answers(RecordingServer.Answer next) {
    answer.set(next);
  }

  /** A send that does not wait, and what became of it. */
  ProcessView send(Lie lie) {
    answers(lie.answer());
    return run(
        Tasks.toThread("t-1", "Good morning")
            .with("waitForResult", false)
            .with("giveUpAfter", "PT1S"));
  }

  /** One task to its end. Its errors are caught, and kept as {@code its_code} and so on. */
  ProcessView run(TemplatedTask task) {
    engine.deploy(
        Bpmn.createExecutableProcess("deceived")
            .startEvent()
            .serviceTask("task", task::on)
            .boundaryEvent(
                "caught",
                event -> {
                  event.error();
                  for (String name : List.of("code", "message", "request_id", "http_status")) {
                    event.zeebeOutputExpression(name, "its_" + name);
                  }
                })
            .endEvent("handled")
            .moveToActivity("task")
            .endEvent("done")
            .done());
    return engine
        .createInstance("deceived")
        .await("its end", it -> it.hasEnded() || !it.openIncidents().isEmpty(), PATIENCE);
  }

  @Override
  public void close() {
    runtime.close();
    welink.close();
    engine.close();
  }
}
