package org.workershome.petition.inspection;

/** By what a sample is spread. */
enum Stratum {
  NONE("'-'"),
  /** What the petition is about. */
  MATTER("matter"),
  /** Who handled it first, which never changes. */
  HANDLER("coalesce(first_handler_ref, '-')");

  private final String sql;

  Stratum(String sql) {
    this.sql = sql;
  }

  /** Of a row of the table {@code petition}; never from outside. */
  String sql() {
    return sql;
  }
}
