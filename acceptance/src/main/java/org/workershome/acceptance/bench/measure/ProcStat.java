package org.workershome.acceptance.bench.measure;

/**
 * The part of {@code /proc/PID/stat} that counts.
 *
 * @param ownTicks user and system time of the process itself
 * @param reapedTicks the same of children that have ended and were waited for
 */
record ProcStat(long pid, long parent, long ownTicks, long reapedTicks) {
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int REAPED_USER = 13;
  private static final int REAPED_SYSTEM = 14;

  /** The name stands in parentheses and may itself hold blanks and parentheses: cut at the last. */
  static ProcStat parse(String line) {
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    if (open < 0 || close < open) {
      throw new IllegalArgumentException("not a stat line: " + line);
    }
    String[] rest = line.substring(close + 1).strip().split("\\s+", -1);
    return new ProcStat(
        Long.parseLong(line.substring(0, open).strip()),
        Long.parseLong(rest[PARENT]),
        Long.parseLong(rest[USER]) + Long.parseLong(rest[SYSTEM]),
        Long.parseLong(rest[REAPED_USER]) + Long.parseLong(rest[REAPED_SYSTEM]));
  }
}
