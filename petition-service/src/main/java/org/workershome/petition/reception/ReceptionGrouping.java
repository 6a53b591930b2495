package org.workershome.petition.reception;

import java.util.Locale;

/** By what figures are told apart. */
enum ReceptionGrouping {
  /** One row for the union and all below it. */
  TOTAL("'TOTAL'"),
  /** A row for each union. */
  UNION("ltree2text(union_path)"),
  /** A row for each month: 2026-03. */
  MONTH("to_char(%s, 'YYYY-MM')");

  private final String key;

  ReceptionGrouping(String key) {
    this.key = key;
  }

  String key(String dayColumn) {
    return String.format(Locale.ROOT, key, dayColumn);
  }
}
