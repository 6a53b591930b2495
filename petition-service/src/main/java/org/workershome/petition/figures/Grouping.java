package org.workershome.petition.figures;

import java.util.Locale;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.FigureSource;

/** By what figures are told apart. The rows of an answer stand in the order of these keys. */
enum Grouping {
  /** One row for all. */
  TOTAL,
  /** The union itself and, each with all below it, the unions directly below. */
  UNION,
  DAY("YYYY-MM-DD"),
  WEEK("IYYY-\"W\"IW"),
  MONTH("YYYY-MM"),
  QUARTER("YYYY-\"Q\"Q"),
  YEAR("YYYY"),
  CATEGORY,
  CHANNEL,
  MATTER,
  /** Who answers for the case now. */
  HANDLER;

  private static final int LEVELS = 5;

  private final String period;

  Grouping() {
    this("");
  }

  Grouping(String period) {
    this.period = period;
  }

  /** Whether only rows with a petition behind them have it. */
  boolean needsCases() {
    return switch (this) {
      case CATEGORY, CHANNEL, MATTER, HANDLER -> true;
      default -> false;
    };
  }

  /** Whether it makes so many rows that a long time would be too long an answer. */
  boolean isFine() {
    return this == DAY || this == WEEK;
  }

  /** Of a row. */
  String key(FigureSource source, UnionPath asked) {
    return switch (this) {
      case TOTAL -> "''";
      case UNION -> below(source.row(), asked.levels().size());
      case DAY, WEEK, MONTH, QUARTER, YEAR -> "to_char(" + source.day() + ", '" + period + "')";
      case HANDLER -> "coalesce(p.owner_subject, '')";
      case CATEGORY, CHANNEL, MATTER -> "p." + name().toLowerCase(Locale.ROOT);
    };
  }

  /** How a key reads, where the key itself does not say it. */
  String label() {
    return this == HANDLER ? "max(p.owner_name)" : "null::text";
  }

  private static String below(String row, int level) {
    return level < LEVELS
        ? "coalesce(%1$s.l%2$d, %1$s.l%3$d)".formatted(row, level + 1, level)
        : "ltree2text(subpath(%1$s.union_path, 0, least(nlevel(%1$s.union_path), %2$d)))"
            .formatted(row, level + 1);
  }
}
