package ai.welink.camunda.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs processes from their start to their result.
 *
 * @param inFlight how many at the same time
 */
record Load(CamundaClient client, int inFlight) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String TEXT = "Hello ".repeat(160);

  /**
   * How it went.
   *
   * @param millis of each process, from the command that starts it to its result
   */
  record Measured(double seconds, double[] millis) {

    double perSecond() {
      return millis.length / seconds;
    }
  }

  /**
   * Runs some, and returns when all have ended.
   *
   * @throws IllegalStateException if one has not come to WeLink's result
   */
  Measured run(int processes) {
    Semaphore places = new Semaphore(inFlight);
    AtomicReference<Object> trouble = new AtomicReference<>();
    double[] millis = new double[processes];
    long start = System.nanoTime();
    for (int i = 0; i < processes; i++) {
      places.acquireUninterruptibly();
      run(i, millis, trouble, places);
    }
    places.acquireUninterruptibly(inFlight);
    if (trouble.get() != null) {
      throw new IllegalStateException("a process went wrong: " + trouble.get());
    }
    return new Measured((System.nanoTime() - start) / 1e9, millis);
  }

  private void run(int number, double[] millis, AtomicReference<Object> trouble, Semaphore places) {
    long start = System.nanoTime();
    process(number)
        .whenComplete(
            (result, failure) -> {
              millis[number] = (System.nanoTime() - start) / 1e6;
              if (failure != null || !isSent(result)) {
                trouble.compareAndSet(null, failure != null ? failure : result.getVariables());
              }
              places.release();
            });
  }

  /** A broker that has enough to do takes no new process, and wants to be asked again. */
  private CompletionStage<ProcessInstanceResult> process(int number) {
    return start(number)
        .exceptionallyComposeAsync(
            failure -> isBusy(failure) ? process(number) : CompletableFuture.failedStage(failure),
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private CompletionStage<ProcessInstanceResult> start(int number) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(Designed.PROCESS)
        .latestVersion()
        .variables(Map.of("thread", "t-" + number, "text", TEXT))
        .withResult()
        .requestTimeout(PATIENCE)
        .send();
  }

  private static boolean isBusy(Throwable failure) {
    return Status.fromThrowable(failure).getCode() == Status.Code.RESOURCE_EXHAUSTED;
  }

  private static boolean isSent(ProcessInstanceResult result) {
    Object variable = result.getVariablesAsMap().get(Designed.RESULT);
    Object status = variable instanceof Map<?, ?> sent ? sent.get("status") : null;
    return "SENT".equals(status) || Integer.valueOf(200).equals(status);
  }
}
