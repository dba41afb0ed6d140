package ai.welink.camunda.e2e.sendonce;

import ai.welink.camunda.api.Credentials;
import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.OkHttpWeLinkApi;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.ZeebeSendJournal;
import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.Pauses;
import ai.welink.camunda.send.Seats;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendObserver;
import ai.welink.camunda.send.SendOnce;
import ai.welink.camunda.send.SendTask;
import ai.welink.camunda.simulator.SimulatedWeLink;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Activations of jobs by hand, at the real engine, without a runtime in between. */
final class DirectSends implements AutoCloseable {

  private static final String PROCESS = "by-hand";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Cluster engine;
  private final SimulatedWeLink welink = SimulatedWeLink.start();
  private final Clock clock = Clock.systemUTC();
  private final OkHttpWeLinkApi api =
      new OkHttpWeLinkApi(welink.baseUrl().toString(), SECOND, SECOND.multipliedBy(10), clock);

  DirectSends(Cluster engine) {
    this.engine = engine;
    BpmnModelInstance process =
        Bpmn.createExecutableProcess(PROCESS)
            .startEvent()
            .serviceTask("send", task -> task.zeebeJobType(PROCESS))
            .endEvent()
            .done();
    engine.client().newDeployResourceCommand().addProcessModel(process, "p.bpmn").send().join();
  }

  Cluster engine() {
    return engine;
  }

  SimulatedWeLink welink() {
    return welink;
  }

  /** The journal that a runtime has by default. */
  SendJournal zeebe() {
    return new ZeebeSendJournal(engine.client(), CommandBudget.DEFAULT);
  }

  /** What the tasks of one runtime share. */
  SendOnce runtime(SendJournal journal) {
    return new SendOnce(
        api,
        journal,
        new Seats(clock),
        new Pauses(SECOND, SECOND, ThreadLocalRandom::current),
        clock,
        Duration.ofMinutes(1),
        SendObserver.NONE);
  }

  /** The first activation of a new job, which does not wait for WeLink's verdict. */
  SendTask task(String thread) {
    create();
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("accountId", "acc-1")
            .put("thread_id", thread)
            .put("message", "Hello");
    var credentials = new Credentials(SimulatedWeLink.API_KEY, SimulatedWeLink.API_SECRET);
    return new SendTask(
        new SendId(activate().getElementInstanceKey(), "<default>"),
        Carried.NOTHING,
        new SendRequest(Endpoint.THREAD, credentials, body),
        false,
        Duration.ofMinutes(30),
        null);
  }

  private void create() {
    engine.client().newCreateInstanceCommand().bpmnProcessId(PROCESS).latestVersion().send().join();
  }

  private ActivatedJob activate() {
    return Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(this::nextJob, jobs -> !jobs.isEmpty())
        .getFirst();
  }

  private List<ActivatedJob> nextJob() {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType(PROCESS)
        .maxJobsToActivate(1)
        .timeout(Stage.JOB_TIMEOUT)
        .send()
        .join()
        .getJobs();
  }

  @Override
  public void close() {
    api.close();
    welink.close();
    engine.close();
  }
}
