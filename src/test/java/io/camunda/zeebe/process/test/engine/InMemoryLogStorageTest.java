package io.camunda.zeebe.process.test.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InMemoryLogStorageTest {

  private static final int BLOCKS = 100_000;
  private static final AppendListener NOBODY = new AppendListener() {};

  private final InMemoryLogStorage storage = new InMemoryLogStorage();

  /** The class that this one stands in for loses a block in one round of three. */
  @RepeatedTest(30)
  @Timeout(30)
  void aReaderSeesEachBlockWhileTheyAreWritten() throws InterruptedException {
    LogStorageReader reader = storage.newReader();
    Thread writer = Thread.ofPlatform().daemon().start(() -> appendTo(BLOCKS));
    for (int expected = 1; expected <= BLOCKS; ) {
      if (reader.hasNext()) {
        assertThat(reader.next().getInt(0)).isEqualTo(expected++);
      }
    }
    writer.join();
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void aReaderStartsAtTheBlockThatHoldsThePosition() {
    storage.append(1, 3, block(1), NOBODY);
    storage.append(4, 6, block(4), NOBODY);
    assertThat(firstFrom(0)).isEqualTo(1);
    assertThat(firstFrom(3)).isEqualTo(1);
    assertThat(firstFrom(4)).isEqualTo(4);
    assertThat(firstFrom(6)).isEqualTo(4);
  }

  private int firstFrom(long position) {
    LogStorageReader reader = storage.newReader();
    reader.seek(position);
    return reader.next().getInt(0);
  }

  private void appendTo(int last) {
    for (int each = 1; each <= last; each++) {
      storage.append(each, each, block(each), NOBODY);
    }
  }

  private static ByteBuffer block(int content) {
    return ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(0, content);
  }
}
