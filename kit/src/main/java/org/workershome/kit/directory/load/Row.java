package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A line of a file. Cells are stripped; an empty one is null. */
record Row(long line, List<String> header, List<String> cells) {
  private static final int DATE_LENGTH = 10;

  @Nullable String cell(String column) {
    int at = header.indexOf(column);
    String text = at < 0 ? "" : cells.get(at).strip();
    return text.isEmpty() ? null : text;
  }

  /** The cell, which must be there and fit; otherwise a fault and null. */
  @Nullable String needed(
      Faults faults, String column, Predicate<String> fits, String zh, String en) {
    String text = cell(column);
    if (text == null || !fits.test(text)) {
      faults.add(line, column, text == null ? "MISSING" : "FORM", zh, en);
      return null;
    }
    return text;
  }

  /** The cell, if it is there and fits; a fault when it does not. */
  @Nullable String possible(
      Faults faults, String column, Predicate<String> fits, String zh, String en) {
    return cell(column) == null ? null : needed(faults, column, fits, zh, en);
  }

  /** The date, if there is one. */
  @Nullable LocalDate date(Faults faults, String column) {
    String text = cell(column);
    try {
      // Ten characters: no years of five digits.
      if (text == null || text.length() == DATE_LENGTH) {
        return text == null ? null : LocalDate.parse(text);
      }
      faults.add(line, column, "DATE", "日期应为 2026-01-31 的形式", "A date is written 2026-01-31");
      return null;
    } catch (DateTimeParseException e) {
      faults.add(line, column, "DATE", "日期应为 2026-01-31 的形式", "A date is written 2026-01-31");
      return null;
    }
  }

  /**
   * True for {@code true}, {@code 1}, {@code yes}, {@code 是}; false for their opposites and
   * nothing.
   */
  boolean flag(Faults faults, String column) {
    String text = cell(column);
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "是" -> true;
      case "", "false", "0", "no", "否" -> false;
      default -> {
        faults.add(line, column, "YES_OR_NO", "请填“是”或“否”", "Write true or false");
        yield false;
      }
    };
  }

  /** Neither header nor cells: a cell may be a citizen's id. */
  @Override
  public String toString() {
    return "Row[" + line + "]";
  }
}
