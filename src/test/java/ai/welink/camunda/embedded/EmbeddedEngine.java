package ai.welink.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The real workflow engine (8.8.0) in this JVM, behind gRPC on 127.0.0.1.
 *
 * <p>Its clock can be moved forward, what it does is read as {@link ProcessView}s, and {@link
 * #faults()} makes its gateway misbehave. One at a time per JVM, since the engine answers through
 * static fields; a second {@link #start()} is refused until the first is closed. Nothing is ever
 * freed before {@link #close()} or {@link #purge()}, so keep loads bounded.
 *
 * <p>The engine leaves a {@code Timer-0} thread that is no daemon: a {@code main} that used one has
 * to end with {@code System.exit}.
 */
public final class EmbeddedEngine implements AutoCloseable {

  private static final AtomicReference<EmbeddedEngine> OPEN = new AtomicReference<>();
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private final GatewayFaults faults = new GatewayFaults();
  private volatile ZeebeTestEngine engine;
  private volatile EngineRecords records;
  private volatile ForgottenJobs forgotten;
  private volatile CamundaClient client;
  private volatile Duration ahead = Duration.ZERO;
  private int port;

  private EmbeddedEngine() {}

  /**
   * Starts an engine on a free port of 127.0.0.1.
   *
   * @throws IllegalStateException if another one is still open in this JVM
   */
  public static EmbeddedEngine start() {
    return startOn(0);
  }

  /**
   * Starts an engine on {@code port} of 127.0.0.1; 0 means any free one.
   *
   * @throws IllegalStateException if another one is still open in this JVM
   */
  public static EmbeddedEngine startOn(int port) {
    EmbeddedEngine starting = new EmbeddedEngine();
    if (!OPEN.compareAndSet(null, starting)) {
      throw new IllegalStateException(
          "An EmbeddedEngine is still open on port %d: close it first, two in one JVM mix up their"
                  .formatted(OPEN.get().port)
              + " answers");
    }
    try {
      starting.open(port);
      return starting;
    } catch (RuntimeException | Error e) {
      starting.close();
      throw e;
    }
  }

  private void open(int wantedPort) {
    var built =
        LoopbackServerProvider.intercepting(
            faults.interceptor(), () -> EngineFactory.create(wantedPort));
    engine = built.value();
    engine.start();
    ahead = Duration.ZERO;
    port = built.server().getPort();
    records = new EngineRecords(engine.getRecordStreamSource());
    forgotten = ForgottenJobs.watch(engine, records, this::millis);
    client = newClient();
  }

  /** The port of the gateway on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The gateway's address, {@code http://127.0.0.1:<port>}. */
  public URI grpcAddress() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A client of this engine, gRPC only. It belongs to the engine and is closed with it. */
  public CamundaClient client() {
    return client;
  }

  /** What goes wrong between the engine and its clients; nothing, unless it is scripted. */
  public GatewayFaults faults() {
    return faults;
  }

  EngineRecords records() {
    return records;
  }

  ForgottenJobs forgotten() {
    return forgotten;
  }

  /**
   * Reads all events of one kind that the engine has written, in order. A record's value must not
   * leave {@code reader}: it decodes lazily and is not thread-safe.
   */
  public <T> T read(ValueType kind, Function<List<Record<?>>, T> reader) {
    return records.ofKind(kind, reader);
  }

  /** Deploys resources of the class path, such as {@code "processes/send.bpmn"}. */
  public DeploymentEvent deploy(String classPathResource, String... more) {
    var command = client.newDeployResourceCommand().addResourceFromClasspath(classPathResource);
    for (String each : more) {
      command = command.addResourceFromClasspath(each);
    }
    return command.send().join();
  }

  /** Deploys a file; its name must end in {@code .bpmn}, {@code .dmn} or {@code .form}. */
  public DeploymentEvent deploy(Path file) {
    return client.newDeployResourceCommand().addResourceFile(file.toString()).send().join();
  }

  /** Deploys a model built in the test. */
  public DeploymentEvent deploy(BpmnModelInstance model) {
    return client.newDeployResourceCommand().addProcessModel(model, "test.bpmn").send().join();
  }

  /** Starts an instance of the latest version of a process without variables. */
  public ProcessView createInstance(String processId) {
    return createInstance(processId, Map.of());
  }

  /** Starts an instance of the latest version of a process. */
  public ProcessView createInstance(String processId, Map<String, ?> variables) {
    var created =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(processId)
            .latestVersion()
            .variables(variables)
            .send()
            .join();
    return instance(created.getProcessInstanceKey());
  }

  /** A view of one process instance, which need not exist yet. */
  public ProcessView instance(long processInstanceKey) {
    return new ProcessView(records, processInstanceKey);
  }

  /** All instances of a process, oldest first; also those that a message or a call started. */
  public List<ProcessView> instances(String processId) {
    return records.instancesOf(processId).stream().map(this::instance).toList();
  }

  /** The messages of a name that the engine accepted, oldest first. */
  public List<PublishedMessage> messages(String name) {
    return records.ofKind(
        ValueType.MESSAGE,
        found ->
            found.stream()
                .filter(each -> each.getIntent() == MessageIntent.PUBLISHED)
                .map(PublishedMessage::of)
                .filter(each -> each.name().equals(name))
                .toList());
  }

  /** Publishes a message that is not buffered: nobody waiting, nothing happens. */
  public void publishMessage(String name, String correlationKey, Map<String, ?> variables) {
    publishMessage(name, correlationKey, Duration.ZERO, variables);
  }

  /** Publishes a message that waits for its receiver for {@code timeToLive}. */
  public void publishMessage(
      String name, String correlationKey, Duration timeToLive, Map<String, ?> variables) {
    client
        .newPublishMessageCommand()
        .messageName(name)
        .correlationKey(correlationKey)
        .timeToLive(timeToLive)
        .variables(variables)
        .send()
        .join();
  }

  /** Sets variables in exactly this scope (an element instance or process instance key). */
  public void setLocalVariables(long scopeKey, Map<String, ?> variables) {
    client.newSetVariablesCommand(scopeKey).variables(variables).local(true).send().join();
  }

  /** Resolves an incident; when it is a job's, the job gets {@code retries} tries first. */
  public void resolve(IncidentView incident, int retries) {
    if (incident.isOfJob()) {
      client.newUpdateRetriesCommand(incident.jobKey()).retries(retries).send().join();
    }
    client.newResolveIncidentCommand(incident.key()).send().join();
  }

  /** Resolves an incident; when it is a job's, the job gets one more try. */
  public void resolve(IncidentView incident) {
    resolve(incident, 1);
  }

  /**
   * Completes a task of a person, as that person would in Tasklist.
   *
   * @throws IllegalArgumentException if the engine refuses, with its reason
   */
  public void completeUserTask(long userTaskKey, Map<String, ?> variables) {
    UserTaskCommands.of(engine, records)
        .complete(userTaskKey, Json.MAPPER.valueToTree(variables).toString());
  }

  /** Cancels a process instance. */
  public void cancel(ProcessView instance) {
    client.newCancelInstanceCommand(instance.key()).send().join();
  }

  /**
   * Moves the engine's clock forward; timers, backoffs and job timeouts that fall due fire soon
   * after, not before this returns. The clocks of runtimes and of this JVM are not touched.
   */
  public void advance(Duration duration) {
    engine.increaseTime(duration);
    ahead = ahead.plus(duration);
  }

  private long millis() {
    return System.currentTimeMillis() + ahead.toMillis();
  }

  /** How far the engine's clock is ahead of this JVM's. */
  public Duration ahead() {
    return ahead;
  }

  /**
   * Replaces the engine by an empty one on the same port, with its clock right again. Views of
   * instances before it stay readable; scripted faults and counters stay as they are. Clients
   * reconnect by themselves.
   */
  public void purge() {
    stopEngine();
    open(port);
  }

  /** Stops the engine and its client. Views stay readable. */
  @Override
  public void close() {
    try {
      stopEngine();
    } finally {
      OPEN.compareAndSet(this, null);
    }
  }

  private void stopEngine() {
    if (forgotten != null) {
      forgotten.close();
      forgotten = null;
    }
    if (client != null) {
      client.close();
      client = null;
    }
    if (engine != null) {
      engine.stop();
      engine = null;
    }
    if (records != null) {
      records.freeze();
    }
  }

  private CamundaClient newClient() {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .preferRestOverGrpc(false)
        .grpcAddress(grpcAddress())
        .defaultRequestTimeout(REQUEST_TIMEOUT)
        .build();
  }
}
