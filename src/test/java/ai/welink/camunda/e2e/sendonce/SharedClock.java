package ai.welink.camunda.e2e.sendonce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, moved forward by as many milliseconds as a file says: a test moves the clocks
 * of runtimes that are processes of their own.
 */
final class SharedClock extends Clock {

  private final Path file;

  SharedClock(Path file) {
    this.file = file;
  }

  /** A clock that has not been moved yet; the file goes with this JVM. */
  static SharedClock create() {
    try {
      Path file = Files.createTempFile("clock-of-runtimes", ".millis");
      file.toFile().deleteOnExit();
      SharedClock clock = new SharedClock(file);
      clock.write(0);
      return clock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  void advance(Duration by) {
    write(read() + by.toMillis());
  }

  private long read() {
    try {
      return Long.parseLong(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(long millis) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, Long.toString(millis));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(read());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
