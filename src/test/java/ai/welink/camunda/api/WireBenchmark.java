package ai.welink.camunda.api;

import ai.welink.camunda.api.Exchange.Answered;
import ai.welink.camunda.bench.BenchServer;
import ai.welink.camunda.payload.WeLinkJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The parts of a send that have to do with HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WireBenchmark {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final SendRequest request =
      new SendRequest(
          Endpoint.THREAD, new Credentials("simulated-key", "simulated-secret"), body());
  private OkHttpExchange http;
  private Answered answer;

  private static ObjectNode body() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("accountId", "acc-1")
        .put("thread_id", "2-YjU2MWM2MTItNDQ4ZC00ODM0")
        .put(SendRequest.MESSAGE, "x".repeat(1000))
        .put("track_reply", false);
  }

  @Setup
  public void open() {
    http =
        new OkHttpExchange(
            BaseUrl.parse(BenchServer.uri().toString()),
            LIMIT,
            LIMIT,
            RuntimeProxy.ofThisProcess(),
            InstantSource.system());
    answer = (Answered) request();
  }

  /** The body as JSON, over the wire, and the whole answer back. */
  @Benchmark
  public Object request() {
    byte[] json = WeLinkJson.write(request.body());
    return http.post(request.endpoint().path(), json, request.credentials());
  }

  /** The answer's bytes as a tree. */
  @Benchmark
  public Object answer() {
    return WeLinkJson.read(answer.body());
  }

  /** What the answer amounts to; reads its bytes, too. */
  @Benchmark
  public Object answerAndVerdict() {
    return new VerdictRules(Redaction.of(request)).of(answer);
  }

  @TearDown
  public void close() {
    http.close();
  }
}
