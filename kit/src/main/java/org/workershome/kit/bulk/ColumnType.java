package org.workershome.kit.bulk;

/** What the cells of a column hold. */
public enum ColumnType {
  TEXT,
  /** A whole number of at most 18 digits. */
  INTEGER,
  /** An exact number with at most two decimals. */
  DECIMAL,
  /** A day, without a time. */
  DATE;

  /** Whether a leading minus belongs to the value rather than to a formula. */
  boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
