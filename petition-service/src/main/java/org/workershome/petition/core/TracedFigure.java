package org.workershome.petition.core;

/**
 * Something that is counted by union and days, from rows that can be named one by one.
 *
 * @param code stable, in snake_case
 * @param table with columns {@code id}, {@code union_path} and {@code l1} to {@code l5}
 * @param day the date column that says when it counts
 * @param condition which rows count, beside; {@code true} for all
 */
public record TracedFigure(String code, String table, String day, String condition) {
  private static final String ROWS =
      "from %s where %s = ? and union_path <@ ?::ltree and %s between ? and ? and (%s)";

  String rows(String levelColumn) {
    return ROWS.formatted(table, levelColumn, day, condition);
  }
}
