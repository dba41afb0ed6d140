package io.camunda.zeebe.process.test.engine;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Keeps the embedded engine's log in memory, so that it can be read while it is written.
 *
 * <p>It has the name of a class of {@code zeebe-process-test-engine} and lies before it on the
 * class path, so the engine uses this one. The other one keeps the log in an {@code ArrayList}
 * without any lock: an engine that reads while a client's command makes the list grow finds {@code
 * null}, dies of it, and answers nothing more.
 *
 * <p>Appends come one after another, with rising positions: the engine's sequencer sees to it.
 */
final class InMemoryLogStorage implements LogStorage {

  private final ConcurrentSkipListMap<Long, ByteBuffer> blocks = new ConcurrentSkipListMap<>();
  private final Set<CommitListener> commitListeners = new CopyOnWriteArraySet<>();

  @Override
  public LogStorageReader newReader() {
    return new Reader();
  }

  @Override
  public void append(long lowest, long highest, BufferWriter block, AppendListener listener) {
    ByteBuffer bytes = ByteBuffer.allocate(block.getLength());
    block.write(new UnsafeBuffer(bytes), 0);
    append(lowest, highest, bytes, listener);
  }

  @Override
  public void append(long lowest, long highest, ByteBuffer block, AppendListener listener) {
    blocks.put(lowest, block);
    listener.onWrite(lowest, highest);
    listener.onCommit(lowest, highest);
    commitListeners.forEach(CommitListener::onCommit);
  }

  @Override
  public void addCommitListener(CommitListener listener) {
    commitListeners.add(listener);
  }

  @Override
  public void removeCommitListener(CommitListener listener) {
    commitListeners.remove(listener);
  }

  private final class Reader implements LogStorageReader {

    /** The lowest position of the block that was read last. */
    private long behind = Long.MIN_VALUE;

    /** Goes to the block that holds {@code position}; to the first one if there is none. */
    @Override
    public void seek(long position) {
      Long at = blocks.floorKey(position);
      behind = at == null ? Long.MIN_VALUE : at - 1;
    }

    @Override
    public boolean hasNext() {
      return blocks.higherKey(behind) != null;
    }

    @Override
    public DirectBuffer next() {
      Map.Entry<Long, ByteBuffer> next = blocks.higherEntry(behind);
      if (next == null) {
        throw new NoSuchElementException();
      }
      behind = next.getKey();
      return new UnsafeBuffer(next.getValue());
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
