package ai.welink.camunda.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Everything that any logger of this JVM says while it is open, from a level on.
 *
 * <p>It overrides the levels that are configured and puts them back when it is closed. What is said
 * at {@code TRACE} includes gRPC's and HTTP clients' whole traffic: keep it open for a moment only.
 * Loggers of {@code java.util.logging} are heard from their own level on, which is INFO.
 */
public final class LogCapture implements AutoCloseable {

  /**
   * One thing that was said.
   *
   * @param level such as {@code "WARN"}
   * @param text the message and, where there is one, the stack trace with all causes
   */
  public record Line(String level, String logger, String text) {}

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Map<Logger, Level> levelsBefore = new HashMap<>();
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Appender appender = new Appender();

  private LogCapture(Level from) {
    context.getLoggerList().stream()
        .filter(each -> each.getLevel() != null)
        .forEach(each -> levelsBefore.put(each, each.getLevel()));
    levelsBefore.keySet().stream().filter(each -> each != root).forEach(this::inherit);
    root.setLevel(from);
    appender.from = from;
    appender.setContext(context);
    appender.start();
    root.addAppender(appender);
  }

  private void inherit(Logger logger) {
    logger.setLevel(null);
  }

  /** Captures warnings and errors. */
  public static LogCapture warnings() {
    return new LogCapture(Level.WARN);
  }

  /** Captures everything, to look for what must never be said. */
  public static LogCapture everything() {
    return new LogCapture(Level.TRACE);
  }

  /** What was said so far, in order. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** What a logger or those below it said so far, such as {@code "ai.welink"}. */
  public List<Line> linesOf(String loggerPrefix) {
    return lines.stream().filter(each -> each.logger().startsWith(loggerPrefix)).toList();
  }

  /** What was said so far with {@code text} in the message or in a throwable. */
  public List<Line> linesWith(String text) {
    return lines.stream().filter(each -> each.text().contains(text)).toList();
  }

  /** Forgets what was said so far. */
  public void reset() {
    lines.clear();
  }

  /** Puts the levels back. What was captured stays readable. */
  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
    levelsBefore.forEach(Logger::setLevel);
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    private Level from;

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(from)) {
        lines.add(new Line(event.getLevel().toString(), event.getLoggerName(), text(event)));
      }
    }

    private String text(ILoggingEvent event) {
      Stream<String> parts = Stream.of(event.getFormattedMessage(), trace(event));
      return String.join("\n", parts.filter(part -> !part.isEmpty()).toList());
    }

    private String trace(ILoggingEvent event) {
      return event.getThrowableProxy() == null
          ? ""
          : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
  }
}
