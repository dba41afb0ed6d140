package ai.welink.camunda.bench;

import io.camunda.client.api.JsonMapper;
import io.camunda.connector.runtime.core.ConnectorResultHandler;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext;
import io.camunda.connector.runtime.core.outbound.ErrorExpressionJobContext.ErrorExpressionJob;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the runtime's handler does with the result of a send. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HandlerBenchmark {

  private final ConnectorResultHandler results = new ConnectorResultHandler(HandlerParts.JSON);
  private final ErrorExpressionJobContext context =
      new ErrorExpressionJobContext(new ErrorExpressionJob(3));
  private final JsonMapper client = HandlerParts.clientJson();
  private Object result;
  private Map<String, String> headers;

  @Setup
  public void send() {
    try (HandledSends sends = (HandledSends) Way.WELINK.open(BenchServer.uri(), 1)) {
      result = sends.lastResult();
      headers = sends.job().getCustomHeaders();
    }
  }

  /** The result variable, as the client writes it. */
  @Benchmark
  public Object result() {
    return client.toJson(results.createOutputVariables(result, Designed.RESULT, null));
  }

  /** The template's error expression after a success. */
  @Benchmark
  public Object errorExpression() {
    return results.examineErrorExpression(result, headers, context);
  }

  /** The shortest expression that there is: what any expression costs. */
  @Benchmark
  public Object shortestExpression() {
    return results.examineErrorExpression(result, Map.of("errorExpression", "=null"), context);
  }
}
