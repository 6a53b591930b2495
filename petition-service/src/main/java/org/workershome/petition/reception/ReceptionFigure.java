package org.workershome.petition.reception;

/**
 * What is counted about reception days. Each figure is one condition on one table, from which its
 * count and the list of ids behind it are both made: so they cannot disagree.
 */
enum ReceptionFigure {
  DAYS_HELD("reception_day", "held_on", "id", "state = 'HELD'", "count(*)"),
  DAYS_CANCELLED(
      "reception_day",
      "held_on",
      "id",
      "state = 'CANCELLED' and published_at is not null",
      "count(*)"),
  /** Everybody who came, as often as he came: 人次. */
  PERSON_TIMES("reception_record", "day_on", "id", "true", "sum(headcount)"),
  /** Those who brought a matter, each once: 人数. */
  VISITORS("reception_record", "day_on", "id", "true", "count(distinct person_ref)"),
  MATTERS("reception_record", "day_on", "id", "true", "count(*)"),
  ANSWERED("reception_record", "day_on", "id", "outcome = 'ANSWERED'", "count(*)"),
  REFERRED("reception_record", "day_on", "id", "outcome = 'REFERRED'", "count(*)"),
  TO_FOLLOW_UP("reception_record", "day_on", "id", "outcome = 'TO_FOLLOW_UP'", "count(*)"),
  PETITIONS("reception_record", "day_on", "id", "outcome = 'PETITION'", "count(*)"),
  NO_SHOWS(
      "(select b.*, d.held_on from reception_booking b join reception_day d on d.id = b.day_id) as visit",
      "held_on",
      "id",
      "state = 'NO_SHOW'",
      "count(*)"),
  LATE_ARRIVALS(
      "(select b.*, d.held_on from reception_booking b join reception_day d on d.id = b.day_id) as visit",
      "held_on",
      "id",
      "arrived_late_at is not null",
      "count(*)"),
  /** By the visitor himself, or on paper that a second person has seen. */
  RATED(feedback("(not on_paper or paper_finding = 'CONFIRMED')")),
  SATISFIED(feedback("not on_paper and rating = 'SATISFIED'")),
  BASICALLY_SATISFIED(feedback("not on_paper and rating = 'BASICALLY_SATISFIED'")),
  UNSATISFIED(feedback("not on_paper and rating = 'UNSATISFIED'")),
  RATED_ON_PAPER(feedback("paper_finding = 'CONFIRMED'")),
  SATISFIED_ON_PAPER(feedback("paper_finding = 'CONFIRMED' and rating = 'SATISFIED'")),
  BASICALLY_SATISFIED_ON_PAPER(
      feedback("paper_finding = 'CONFIRMED' and rating = 'BASICALLY_SATISFIED'")),
  UNSATISFIED_ON_PAPER(feedback("paper_finding = 'CONFIRMED' and rating = 'UNSATISFIED'")),
  /** Entered from paper, and not confirmed by anybody: in no other figure. */
  PAPER_NOT_CONFIRMED(feedback("on_paper and paper_finding is distinct from 'CONFIRMED'"));

  private final String table;
  private final String day;
  private final String id;
  private final String condition;
  private final String amount;

  ReceptionFigure(String table, String day, String id, String condition, String amount) {
    this.table = table;
    this.day = day;
    this.id = id;
    this.condition = condition;
    this.amount = amount;
  }

  /** Which feedback sheets. */
  private record Sheets(String condition) {}

  ReceptionFigure(Sheets sheets) {
    this("reception_feedback", "day_on", "record_id", sheets.condition(), "count(*)");
  }

  private static Sheets feedback(String condition) {
    return new Sheets(condition);
  }

  /** Rows of key, figure and amount; parameters as {@link #where}. */
  String count(ReceptionGrouping grouping, String levelColumn) {
    return "select "
        + grouping.key(day)
        + " as key, '"
        + name()
        + "' as figure, "
        + amount
        + "::bigint as amount from "
        + table
        + where(levelColumn)
        + " group by 1";
  }

  /** The ids behind the count, the latest first. */
  String ids(String levelColumn) {
    return "select " + id + " as id, " + day + " as day from " + table + where(levelColumn);
  }

  String order() {
    return " order by " + day + " desc, " + id + " desc limit ?";
  }

  String after() {
    return " and (" + day + ", " + id + ") < (?, ?)";
  }

  /** Parameters: value of the level, path, first day, last day. */
  private String where(String levelColumn) {
    return " where "
        + levelColumn
        + " = ? and union_path <@ ?::ltree and "
        + day
        + " between ? and ? and "
        + condition;
  }
}
