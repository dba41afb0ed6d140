package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.send.SendTask;
import ai.welink.camunda.send.Step;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import java.util.function.Function;

/** One activation of a job that sends a message: bind, one step, answer. */
final class SendTaskRunner {

  private final Endpoint endpoint;
  private final SendOnce sendOnce;
  private final Function<Inputs, MessageInput> binding;

  SendTaskRunner(Endpoint endpoint, SendOnce sendOnce, Function<Inputs, MessageInput> binding) {
    this.endpoint = endpoint;
    this.sendOnce = sendOnce;
    this.binding = binding;
  }

  Object run(OutboundConnectorContext context) throws Exception {
    return ConnectorErrors.atTheEdge(() -> step(context.getJobContext()));
  }

  private SendResult step(JobContext job) {
    Inputs inputs = Inputs.of(job);
    MessageInput input = binding.apply(inputs);
    Inputs.refuseSecretsInText(inputs.credentials(), input.body());
    SendTask task = task(job, inputs, input);
    return answer(task, input.threadId(), sendOnce.advance(task));
  }

  private SendTask task(JobContext job, Inputs inputs, MessageInput input) {
    return new SendTask(
        new SendId(job.getElementInstanceKey(), job.getTenantId()),
        inputs.carried(),
        new SendRequest(endpoint, inputs.credentials(), input.body()),
        input.waits(),
        input.patience(),
        input.seat());
  }

  private static SendResult answer(SendTask task, String threadId, Step step) {
    return switch (step) {
      case Step.Sent sent ->
          SendResult.sent(sent.requestId(), threadId, sent.answer()).after(sent.acceptance());
      case Step.Accepted accepted ->
          SendResult.accepted(accepted.requestId(), threadId, accepted.answer());
      case Step.Failed failed ->
          throw ConnectorErrors.failed(task.request().redacted(failed.failure()));
      case Step.Later later -> throw ConnectorErrors.later(later);
      case Step.Stuck stuck -> throw ConnectorErrors.stuck(stuck.sentence());
    };
  }
}
