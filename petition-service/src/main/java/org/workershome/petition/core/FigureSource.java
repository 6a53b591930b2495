package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;

/**
 * Rows that figures are counted from: each has a place in the tree, a day on which it counts, and
 * an id by which it can be named. All is SQL of ours; nothing comes from outside.
 *
 * @param records which kind of record it is, as a table is called
 * @param from what stands after {@code from}
 * @param withCases the same, joined with the petition as {@code p}, where {@code from} does not
 *     have it; null when it does, or when there is none
 * @param cases whether a petition {@code p} stands behind each row, with its channel, category,
 *     matter and owner
 * @param row alias whose {@code union_path} and {@code l1} to {@code l5} are the place
 * @param id names the record
 * @param petition the petition that it is about; null when it is about none
 * @param sealed whether that petition is sealed; null when it is about none
 * @param day the day on which it counts
 * @param moment the instant whose day in China that is, where it is one; null where the day itself
 *     is kept. Bounds on it find an index, bounds on the day made of it would not
 * @param condition which rows count at all
 * @param dayZh by which day it counts, for people
 */
public record FigureSource(
    String records,
    String from,
    @Nullable String withCases,
    boolean cases,
    String row,
    String id,
    @Nullable String petition,
    @Nullable String sealed,
    String day,
    @Nullable String moment,
    String condition,
    String dayZh,
    String dayEn) {
  private static final String DAY_OF = "(%s at time zone 'Asia/Shanghai')::date";

  /** Rows of petitions, or of what hangs on one, with the petition as {@code p}. */
  public static FigureSource ofCases(
      String records, String from, String id, String day, String dayZh, String dayEn) {
    return new FigureSource(
        records, from, null, true, "p", id, "p.id", "p.sealed", day, null, "true", dayZh, dayEn);
  }

  /** The same rows, counted by the day of an instant. */
  public FigureSource byMoment(String instant) {
    return new FigureSource(
        records,
        from,
        withCases,
        cases,
        row,
        id,
        petition,
        sealed,
        DAY_OF.formatted(instant),
        instant,
        condition,
        dayZh,
        dayEn);
  }

  /** Rows of a table of its own that is about no petition. */
  public static FigureSource of(
      String table, String id, String day, String condition, String dayZh, String dayEn) {
    return new FigureSource(
        table,
        table + " x",
        null,
        false,
        "x",
        "x." + id,
        null,
        null,
        "x." + day,
        null,
        condition,
        dayZh,
        dayEn);
  }
}
