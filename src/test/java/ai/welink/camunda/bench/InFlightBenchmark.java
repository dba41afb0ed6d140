package ai.welink.camunda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Many sends at the same time, each on a thread of its own, until the last one has ended. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InFlightBenchmark {

  @Param({"1", "10", "100", "1000"})
  int sends;

  private Sender sender;
  private ExecutorService threads;

  @Setup
  public void open() {
    sender = Way.WELINK.open(BenchServer.uri(), 1);
    threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  @Benchmark
  public int together() throws InterruptedException, ExecutionException {
    List<Future<Object>> all = new ArrayList<>(sends);
    for (int i = 0; i < sends; i++) {
      all.add(threads.submit(sender::send));
    }
    for (Future<Object> each : all) {
      each.get();
    }
    return all.size();
  }

  @TearDown
  public void close() {
    threads.close();
    sender.check();
    sender.close();
  }
}
