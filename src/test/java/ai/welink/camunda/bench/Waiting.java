package ai.welink.camunda.bench;

import ai.welink.camunda.e2e.Tasks;
import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.GatewayMethod;
import ai.welink.camunda.embedded.RuntimeProcess;
import ai.welink.camunda.outbound.SendMessageToThread;
import ai.welink.camunda.simulator.Delivery;
import ai.welink.camunda.simulator.SimulatedWeLink;
import ai.welink.camunda.simulator.WeLinkCall;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Sends that wait for a verdict which takes WeLink a minute, on the stock ten threads and with the
 * default pauses.
 */
final class Waiting {

  /** The heap that the runtime gets. */
  static final int HEAP_MEGABYTES = 256;

  private static final int STARTED_AT_ONCE = 100;
  private static final double NINE_OF_TEN = 0.9;
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** Polls for jobs, and what starts the processes. */
  private static final Set<GatewayMethod> NOT_OF_A_SEND =
      EnumSet.of(
          GatewayMethod.ACTIVATE_JOBS,
          GatewayMethod.STREAM_ACTIVATED_JOBS,
          GatewayMethod.TOPOLOGY,
          GatewayMethod.DEPLOY_RESOURCE,
          GatewayMethod.CREATE_PROCESS_INSTANCE);

  /**
   * One measurement.
   *
   * @param threadsInMedian threads inside of the runtime's handler, in the median of the samples
   *     taken while nine of ten sends, or as many as there were at most, waited
   * @param threadSeconds what all sends together held of the runtime's threads
   * @param heapMegabytes the most heap that a sample has seen, garbage included
   * @param polls questions to WeLink for each send
   * @param commands to the engine for each send, polls for jobs left out
   * @param delayMedian seconds from WeLink's verdict to the end of the job
   * @param delayMax the longest of them
   */
  record Run(
      int sends,
      long threadsInMedian,
      double threadSeconds,
      double heapMegabytes,
      double polls,
      double commands,
      double delayMedian,
      double delayMax,
      double seconds) {}

  private record Sample(int waiting, long threads, double heap) {}

  private final Duration weLinkTakes;

  Waiting(Duration weLinkTakes) {
    this.weLinkTakes = weLinkTakes;
  }

  Run of(int sends) {
    long start = System.nanoTime();
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        SimulatedWeLink welink = SimulatedWeLink.configure().actionTakes(weLinkTakes).start();
        RuntimeProcess runtime =
            MeasuredRuntime.start(
                MeasuredRuntime.at(engine.grpcAddress(), welink.baseUrl(), HEAP_MEGABYTES));
        Actuator actuator = new Actuator(runtime.uri("/"))) {
      engine.deploy(
          Bpmn.createExecutableProcess("waiting")
              .startEvent()
              .serviceTask("send", task -> Tasks.toThread("=thread", "Hello").on(task))
              .endEvent()
              .done());
      startAll(engine.client(), sends);
      List<Sample> samples = sampleUntilTheEnd(engine, welink, actuator, sends);
      double[] delays = delays(engine, welink);
      return new Run(
          sends,
          (long) median(samples),
          actuator.secondsInHandler(SendMessageToThread.TYPE),
          samples.stream().mapToDouble(Sample::heap).max().orElseThrow(),
          welink.record().count(WeLinkCall.GET_RESPONSE) / (double) sends,
          commands(engine) / (double) sends,
          Figures.median(delays),
          Figures.quantile(1, delays),
          (System.nanoTime() - start) / 1e9);
    }
  }

  private static void startAll(CamundaClient client, int sends) {
    Semaphore places = new Semaphore(STARTED_AT_ONCE);
    for (int i = 0; i < sends; i++) {
      places.acquireUninterruptibly();
      client
          .newCreateInstanceCommand()
          .bpmnProcessId("waiting")
          .latestVersion()
          .variables(Map.of("thread", "t-" + i))
          .send()
          .whenComplete((created, failure) -> places.release());
    }
    places.acquireUninterruptibly(STARTED_AT_ONCE);
  }

  private static List<Sample> sampleUntilTheEnd(
      EmbeddedEngine engine, SimulatedWeLink welink, Actuator actuator, int sends) {
    List<Sample> samples = new ArrayList<>();
    Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(
            () -> {
              samples.add(
                  new Sample(
                      welink.undecided(), actuator.threadsInHandler(), actuator.heapMegabytes()));
              return ended(engine).size() == sends;
            });
    return samples;
  }

  private static double median(List<Sample> samples) {
    int most = samples.stream().mapToInt(Sample::waiting).max().orElseThrow();
    return Figures.median(
        samples.stream()
            .filter(sample -> sample.waiting() >= most * NINE_OF_TEN)
            .mapToDouble(Sample::threads)
            .toArray());
  }

  private static double[] delays(EmbeddedEngine engine, SimulatedWeLink welink) {
    Map<String, Long> ends = ended(engine);
    return welink.linkedIn().deliveries().stream()
        .mapToDouble(message -> seconds(message, ends.get(message.requestId())))
        .toArray();
  }

  private static double seconds(Delivery message, long end) {
    return (end - message.at().toEpochMilli()) / 1e3;
  }

  /** When each job has ended that came to a verdict, by WeLink's id of the request. */
  private static Map<String, Long> ended(EmbeddedEngine engine) {
    return engine.read(
        ValueType.JOB,
        events ->
            events.stream()
                .filter(event -> event.getIntent() == JobIntent.COMPLETED)
                .collect(Collectors.toMap(Waiting::requestId, Record::getTimestamp)));
  }

  private static String requestId(Record<?> completed) {
    Map<String, Object> variables = ((JobRecordValue) completed.getValue()).getVariables();
    Map<?, ?> result = (Map<?, ?>) variables.get(Designed.RESULT);
    if (!"SENT".equals(result.get("status"))) {
      throw new IllegalStateException("not sent: " + result.get("status"));
    }
    return (String) result.get("request_id");
  }

  /** What the runtime sends for a job, its polls for jobs and the starts of processes left out. */
  private static long commands(EmbeddedEngine engine) {
    return engine.faults().counts().entrySet().stream()
        .filter(each -> !NOT_OF_A_SEND.contains(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
