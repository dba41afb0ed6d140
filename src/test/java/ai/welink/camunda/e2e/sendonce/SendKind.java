package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.TemplatedTask;
import ai.welink.camunda.simulator.Channel;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A kind of send, with a process that makes one and reports how it ended.
 *
 * @param waits whether it waits for WeLink's verdict
 */
record SendKind(Channel channel, boolean waits) {

  /** The job type of the task that reports an end. */
  static final String REPORT = "sendonce:report";

  /** Each channel, waiting and not waiting. */
  static List<SendKind> all() {
    return Arrays.stream(Channel.values())
        .flatMap(channel -> Stream.of(new SendKind(channel, false), new SendKind(channel, true)))
        .toList();
  }

  String processId() {
    return "send-" + channel.name().toLowerCase().replace('_', '-') + (waits ? "-and-wait" : "");
  }

  BpmnModelInstance process() {
    return process(processId(), send -> task().on(send));
  }

  /** A process that reports how its one task ended, whatever does that task. */
  static BpmnModelInstance process(String id, UnaryOperator<ServiceTaskBuilder> task) {
    return Bpmn.createExecutableProcess(id)
        .startEvent()
        .serviceTask("send", task::apply)
        .boundaryEvent(
            "failed",
            event ->
                event
                    .error()
                    .zeebeOutputExpression("code", "code")
                    .zeebeOutputExpression("message", "why"))
        .serviceTask("report-failure", report -> report.zeebeJobType(REPORT))
        .endEvent()
        .moveToActivity("send")
        .serviceTask("report-result", report -> report.zeebeJobType(REPORT))
        .endEvent()
        .done();
  }

  TemplatedTask task() {
    return fields().with("waitForResult", waits).with("giveUpAfter", "PT12H");
  }

  private TemplatedTask fields() {
    return switch (channel) {
      case THREAD -> Tasks.toThread("=thread", "=text");
      case SALES_NAVIGATOR -> Tasks.toSalesNavigatorThread("=thread", "=text");
      case RECRUITER -> Tasks.toRecruiterThread("=thread", "=text").with("seatId", "=seat");
    };
  }

  @Override
  public String toString() {
    return channel.name().toLowerCase().replace('_', ' ') + (waits ? ", waiting" : "");
  }
}
