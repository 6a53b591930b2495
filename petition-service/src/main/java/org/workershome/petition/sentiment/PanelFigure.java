package org.workershome.petition.sentiment;

/** What is counted of a panel, each from its records. */
enum PanelFigure {
  SOURCES("count(*)", "sentiment_source r where r.panel_id = ?"),
  /**
   * Persons heard, as the record of each source says; of questionnaires nothing, see decision 0022.
   */
  PERSONS_HEARD(
      "coalesce(sum(r.heard), 0)",
      "sentiment_source r where r.panel_id = ? and r.heard is not null"),
  OPINIONS_RAISED("count(*)", "sentiment_opinion r where r.panel_id = ?"),
  OPINIONS_ANSWERED(
      "count(*)", "sentiment_opinion r where r.panel_id = ? and r.answered_on is not null"),
  HOT_SPOTS("count(*)", "sentiment_hot_spot r where r.panel_id = ?"),
  PROBLEMS_RAISED("count(*)", "sentiment_problem r where r.panel_id = ?"),
  PROBLEMS_SOLVED(
      "count(*)", "sentiment_problem r where r.panel_id = ? and r.solved_on is not null"),
  ZERO_REPORTS("count(*)", "sentiment_panel r where r.id = ? and r.zero_reason is not null"),
  PANELS("count(*)", "sentiment_panel r where r.id = ?");

  private final String value;
  private final String rows;

  PanelFigure(String value, String rows) {
    this.value = value;
    this.rows = rows;
  }

  /** A column of the statement that counts. */
  String counted() {
    return "(select " + value + " from " + rows + ")";
  }

  /** The records that were counted. */
  String traced() {
    return "select r.id from " + rows + " order by r.id";
  }
}
