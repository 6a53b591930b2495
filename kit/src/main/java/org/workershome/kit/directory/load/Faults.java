package org.workershome.kit.directory.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a file, line by line: where and how to mend it, never what stands there, which
 * may be a citizen's id. All are counted; the first so many are kept.
 */
final class Faults {
  static final int KEPT = 1_000;

  private final List<LineFault> kept = new ArrayList<>();
  private long count;

  /**
   * @param line of the file; 1 is the header
   * @param code stable reason in upper snake case
   */
  record LineFault(long line, String column, String code, String zh, String en) {
    @Override
    public String toString() {
      return "line " + line + ", " + column + " " + code + ": " + zh + " / " + en;
    }
  }

  void add(long line, String column, String code, String zh, String en) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new LineFault(line, column, code, zh, en));
    }
  }

  boolean any() {
    return count > 0;
  }

  long count() {
    return count;
  }

  /** In the order of the lines, at most {@value #KEPT}. */
  List<LineFault> list() {
    return kept.stream().sorted(Comparator.comparingLong(LineFault::line)).toList();
  }
}
