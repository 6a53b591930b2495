package org.workershome.kit.inbox;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a fault over somebody else's event, in the log and to whoever decides: our
 * own words, and of what a library threw its kind and our line. A library quotes what it stumbled
 * over: {@code Invalid UUID string} is followed by the id number that stood in its place.
 */
final class FaultWords {
  private static final String OURS = "org.workershome.";
  private static final Pattern NUMBER = Pattern.compile("\\d{6,}[\\dXx]*");

  private FaultWords() {}

  /** Of the cause behind all others, in a form that can be stored. */
  static String of(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return one(root);
  }

  /** Only our words, for whoever asked; where there are none, that the log has more. */
  static String told(Throwable fault) {
    return isOurs(fault) ? words(fault) : "原因见日志 / the log says why";
  }

  /** The same fault at the same places, for the log. */
  static Throwable traced(Throwable fault) {
    return traced(fault, 0);
  }

  private static Throwable traced(Throwable fault, int depth) {
    Throwable cause = fault.getCause();
    // Deep enough for whatever wraps; a chain that bites its tail would have no end.
    var traced =
        new Traced(one(fault), cause == null || depth > 20 ? null : traced(cause, depth + 1));
    traced.setStackTrace(fault.getStackTrace());
    return traced;
  }

  private static String one(Throwable fault) {
    String kind = fault.getClass().getSimpleName();
    if (isOurs(fault)) {
      return kind + ": " + words(fault);
    }
    for (StackTraceElement at : fault.getStackTrace()) {
      if (at.getClassName().startsWith(OURS)) {
        return kind + " at " + at.getFileName() + ":" + at.getLineNumber();
      }
    }
    return kind;
  }

  /** What only wraps repeats the words of its cause, which may be anybody's. */
  private static boolean isOurs(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    boolean repeats =
        fault.getCause() != null
            && String.valueOf(fault.getMessage()).equals(String.valueOf(fault.getCause()));
    return trace.length > 0 && trace[0].getClassName().startsWith(OURS) && !repeats;
  }

  private static String words(Throwable fault) {
    return ReceivedRecord.storable(
        NUMBER.matcher(String.valueOf(fault.getMessage())).replaceAll("…"));
  }

  /** Only to be logged. */
  private static final class Traced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Traced(String words, @Nullable Throwable cause) {
      super(words, cause, false, true);
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
