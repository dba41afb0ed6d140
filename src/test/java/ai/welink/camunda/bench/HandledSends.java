package ai.welink.camunda.bench;

import ai.welink.camunda.outbound.SendMessageToThread;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.connector.http.rest.HttpJsonFunction;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Sends by a connector in the runtime's own job handler; the same job again and again. */
final class HandledSends implements Sender {

  private final JobHandler handler;
  private final ActivatedJob job;
  private final String evidence;
  private final Runnable end;
  private final RecordingJobClient commands = new RecordingJobClient(HandlerParts.clientJson());
  private final JobClient client = commands.client();

  private HandledSends(JobHandler handler, ActivatedJob job, String evidence, Runnable end) {
    this.handler = handler;
    this.job = job;
    this.evidence = evidence;
    this.end = end;
  }

  static HandledSends byWeLink(URI welink, Map<String, String> variables) {
    AnnotationConfigApplicationContext context = OwnRuntime.at(welink);
    JobHandler handler =
        HandlerParts.handler(
            context.getBean(SendMessageToThread.class), context.getBean(MeterRegistry.class));
    ActivatedJob job = Jobs.of(Designed.withWeLink(), variables);
    return new HandledSends(handler, job, "\"status\":\"SENT\"", context::close);
  }

  static HandledSends byHttpConnector(BpmnModelInstance process, Map<String, String> variables) {
    JobHandler handler = HandlerParts.handler(new HttpJsonFunction(), new SimpleMeterRegistry());
    ActivatedJob job = Jobs.of(process, variables);
    return new HandledSends(handler, job, "\"status\":\"SUCCESS\"", () -> {});
  }

  @Override
  public Object send() {
    try {
      handler.handle(client, job);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return commands;
  }

  ActivatedJob job() {
    return job;
  }

  /** The object that the function returned last. */
  Object lastResult() {
    return commands.completedWith().get(Designed.RESULT);
  }

  @Override
  public void check() {
    if (!commands.lastVariables().contains(evidence)) {
      throw new IllegalStateException("not sent: " + commands.lastVariables());
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
