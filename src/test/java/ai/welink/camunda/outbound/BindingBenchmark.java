package ai.welink.camunda.outbound;

import ai.welink.camunda.api.Endpoint;
import ai.welink.camunda.api.SendRequest;
import ai.welink.camunda.bench.HandlerParts;
import ai.welink.camunda.bench.OneJob;
import io.camunda.connector.api.outbound.JobContext;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a job to a request that can be sent: secrets, fields, rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BindingBenchmark {

  private final OneJob job = OneJob.ofOneKilobyte();

  @Benchmark
  public Object binding() {
    JobContext context = HandlerParts.context(job.job()).getJobContext();
    Inputs inputs = Inputs.of(context);
    MessageInput input = ThreadInput.of(inputs);
    SendRequest request = new SendRequest(Endpoint.THREAD, inputs.credentials(), input.body());
    Inputs.refuseSecretsInText(request.credentials(), request.body());
    return request;
  }
}
