package ai.welink.camunda.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a delivery to an authentic event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventBenchmark {

  private static final String SECRET = "a secret of the benchmark";
  private static final String LINE = "A line of a reply, \\\"quoted\\\" and with an umlaut: ä. ";

  @Param({"2", "200"})
  int kilobytes;

  private final BodyHash hash = new BodyHash(List.of(SECRET));
  private byte[] body;

  @Setup
  public void sign() {
    String text = LINE.repeat(kilobytes * 1000 / LINE.length());
    String event =
        "{\"event\":\"MESSAGE_REPLY\",\"request_id\":\"r-1\",\"result\":{\"thread_id\":\"t-1\","
            + "\"message_id\":\"m-1\",\"text\":\""
            + text
            + "\"}}";
    body = new Signer(SECRET).sign(event).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public WeLinkEvent verifyAndRead() {
    SignedBody signed = SignedBodyReader.read(body).orElseThrow();
    if (!hash.proves(signed)) {
      throw new IllegalStateException("not authentic");
    }
    return EventReader.read(signed.event());
  }
}
