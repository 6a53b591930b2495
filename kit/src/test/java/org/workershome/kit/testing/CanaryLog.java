package org.workershome.kit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Hears every log record of the process, as it would be written: message, keys and the whole trace
 * with the words of every cause.
 */
public final class CanaryLog extends Handler implements AutoCloseable {
  private static final String OURS = "org.workershome";

  private final List<String> canaries;
  private final List<String> leaks = new CopyOnWriteArrayList<>();
  private final Level levelBefore = Logger.getLogger(OURS).getLevel();

  private CanaryLog(List<String> canaries) {
    this.canaries = canaries;
    setLevel(Level.ALL);
  }

  /** Listens until it is closed; to what is ours in every detail. */
  static CanaryLog listening(List<String> canaries) {
    var log = new CanaryLog(canaries);
    Logger.getLogger("").addHandler(log);
    Logger.getLogger(OURS).setLevel(Level.FINE);
    return log;
  }

  @Override
  public void publish(LogRecord written) {
    String text = text(written);
    if (canaries.stream().anyMatch(text::contains)) {
      leaks.add("log of " + written.getLoggerName() + " at " + written.getLevel());
    }
  }

  /** Which loggers leaked; not what they said. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
    Logger.getLogger(OURS).setLevel(levelBefore);
  }

  private static String text(LogRecord written) {
    var text = new StringWriter();
    if (written instanceof ExtLogRecord full) {
      text.append(full.getFormattedMessage()).append(' ').append(full.getMdcCopy().toString());
    } else {
      text.append(String.valueOf(written.getMessage()));
    }
    Throwable thrown = written.getThrown();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }
}
