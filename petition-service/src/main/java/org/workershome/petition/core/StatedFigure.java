package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its one definition: what is counted, from which rows, in which unit. Its number and
 * the list of records behind it are both made from this, so that they cannot disagree.
 *
 * @param code stable, in snake_case
 * @param source the rows
 * @param condition which of them count; {@code true} for all
 * @param measure how they add up
 * @param unit of the number
 * @param groups whether group visits are in it
 * @param basis code of the count of cases that this number rests on, itself when it is one: where
 *     that is too small to be told, this is not told either
 * @param block figures that can be reckoned from each other belong to one block
 */
public record StatedFigure(
    String code,
    FigureSource source,
    String condition,
    Measure measure,
    FigureUnit unit,
    GroupVisits groups,
    String basis,
    String block,
    Wording wording) {

  /** How rows become a number. */
  public sealed interface Measure {
    /** Each row is one. */
    record Rows() implements Measure {}

    /** The sum of a column. */
    record Sum(String column) implements Measure {}

    /**
     * Distinct persons: {@code who} of the rows of {@code people}, each once, and {@code n} where
     * nobody is named.
     *
     * @param people rows of persons; the source of the figure names the cases behind them
     */
    record Persons(FigureSource people) implements Measure {}
  }

  /** The name and the definition, for people. */
  public record Wording(String nameZh, String nameEn, String zh, String en) {}

  public static final Measure ROWS = new Measure.Rows();

  /** A count of rows that says nothing of group visits. */
  public static StatedFigure rows(
      String code,
      FigureSource source,
      String condition,
      FigureUnit unit,
      String block,
      Wording wording) {
    return new StatedFigure(
        code, source, condition, ROWS, unit, GroupVisits.NOT_APPLICABLE, code, block, wording);
  }

  /** A figure that its room counts already, under the name that it has in the report. */
  public static StatedFigure of(
      String code,
      TracedFigure traced,
      FigureUnit unit,
      String block,
      String dayZh,
      String dayEn,
      Wording wording) {
    return rows(
        code,
        FigureSource.of(traced.table(), "id", traced.day(), "true", dayZh, dayEn),
        traced.condition(),
        unit,
        block,
        wording);
  }

  public StatedFigure withGroups(GroupVisits how) {
    return new StatedFigure(code, source, condition, measure, unit, how, basis, block, wording);
  }

  /** Another measure of the same cases. */
  public StatedFigure measuring(
      String other, Measure how, FigureUnit in, @Nullable String restsOn, Wording words) {
    return new StatedFigure(
        other, source, condition, how, in, groups, restsOn == null ? code : restsOn, block, words);
  }
}
