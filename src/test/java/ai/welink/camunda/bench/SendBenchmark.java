package ai.welink.camunda.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One send, from a job to its completion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SendBenchmark {

  @Param Way way;

  /** The length of the message's text. */
  @Param({"1", "10", "100"})
  int kilobytes;

  private Sender sender;

  @Setup
  public void open() {
    QuietLogs.check();
    sender = way.open(BenchServer.uri(), kilobytes);
  }

  @Benchmark
  public Object send() {
    return sender.send();
  }

  @TearDown
  public void close() {
    sender.check();
    sender.close();
  }
}
