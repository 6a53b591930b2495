package org.workershome.kit.bulk;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.FieldFault;

/** One line of a file, its cells read as what their columns say, and what is wrong with it. */
public final class ImportLine {
  private final long number;
  private final Map<String, Object> values;
  private final List<FieldFault> faults;

  ImportLine(long number, Map<String, Object> values, List<FieldFault> faults) {
    this.number = number;
    this.values = values;
    this.faults = new ArrayList<>(faults);
  }

  /** Counted from 1, without the header. */
  public long number() {
    return number;
  }

  /** The text of a required column. */
  public String required(String column) {
    return requireNonNull(text(column), column);
  }

  /** Null when the cell is empty. */
  public @Nullable String text(String column) {
    return (String) values.get(column);
  }

  /** Null when the cell is empty. */
  public @Nullable Long integer(String column) {
    return (Long) values.get(column);
  }

  /** Null when the cell is empty. */
  public @Nullable BigDecimal decimal(String column) {
    return (BigDecimal) values.get(column);
  }

  /** Null when the cell is empty. */
  public @Nullable LocalDate date(String column) {
    return (LocalDate) values.get(column);
  }

  /**
   * Adds a reason why this line is refused.
   *
   * @param code in upper snake case; the words do not repeat the value
   */
  public void refuse(String column, String code, String zh, String en) {
    faults.add(new FieldFault(column, code, zh, en));
  }

  public boolean isRefused() {
    return !faults.isEmpty();
  }

  List<FieldFault> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** The number only: cells are personal. */
  @Override
  public String toString() {
    return "ImportLine[" + number + "]";
  }
}
