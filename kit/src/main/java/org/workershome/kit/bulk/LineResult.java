package org.workershome.kit.bulk;

import java.util.List;
import org.workershome.kit.problem.FieldFault;

/**
 * What became of a line, or in a dry run: what would.
 *
 * @param reasons why it was refused, with the column of each
 */
record LineResult(Outcome outcome, List<FieldFault> reasons) {
  static final LineResult CREATED = new LineResult(Outcome.CREATED, List.of());
  static final LineResult UNCHANGED = new LineResult(Outcome.UNCHANGED, List.of());

  LineResult {
    reasons = List.copyOf(reasons);
  }

  static LineResult refused(List<FieldFault> reasons) {
    return new LineResult(Outcome.REFUSED, reasons);
  }

  static LineResult refused(String column, String code, String zh, String en) {
    return refused(List.of(new FieldFault(column, code, zh, en)));
  }

  /** On the way into one letter of a sealed report. */
  enum Outcome {
    CREATED("已导入 / created"),
    UNCHANGED("已存在，未变 / unchanged"),
    REFUSED("未导入 / refused");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    char letter() {
      return name().charAt(0);
    }

    static Outcome of(char letter) {
      return switch (letter) {
        case 'C' -> CREATED;
        case 'U' -> UNCHANGED;
        default -> REFUSED;
      };
    }
  }
}
