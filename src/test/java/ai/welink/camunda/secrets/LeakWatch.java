package ai.welink.camunda.secrets;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hears a log at TRACE and keeps nothing of it but what it shows of {@link Planted}: one line each,
 * without the value, in a file of this process in {@code target/leaks}, or in the folder that the
 * property {@code leaks.folder} names. {@link LeakCheck} looks at all of them when the tests have
 * run.
 */
public final class LeakWatch extends AppenderBase<ILoggingEvent> {

  private static final String FOLDER = "leaks.folder";
  private static final String NAME = "leaks-of-";
  private static final int MOST = 200;

  private final AtomicInteger kept = new AtomicInteger();

  /** Whether a file is one that such a watch has written. */
  static boolean isOne(Path file) {
    return file.getFileName().toString().startsWith(NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String text = text(event);
    List<String> found = Planted.in(text);
    if (!found.isEmpty() && kept.getAndIncrement() < MOST) {
      keep(
          "%s %s at %s in %s: %s"
              .formatted(
                  found,
                  event.getLoggerName(),
                  event.getLevel(),
                  event.getThreadName(),
                  Planted.before(text).replaceAll("\\s+", " ")));
    }
  }

  private static String text(ILoggingEvent event) {
    String throwable =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage()
        + "\n"
        + throwable
        + event.getMDCPropertyMap()
        + event.getKeyValuePairs();
  }

  private static void keep(String line) {
    Path folder = Path.of(System.getProperty(FOLDER, "target/leaks"));
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(NAME + ProcessHandle.current().pid() + ".txt"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
