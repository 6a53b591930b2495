package org.workershome.petition.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Below how many a number is not told to outsiders, by union and day. */
@ApplicationScoped
class FigureTermTable {
  /** Where nothing was set: so few could be guessed. */
  static final int SMALLEST_CELL = 5;

  private final Rows rows;

  FigureTermTable(Rows rows) {
    this.rows = rows;
  }

  /** Of the union itself, else of the nearest above it, else the default. */
  int smallestCell(UnionPath union, LocalDate day) {
    return rows.one(
            """
            select smallest_cell from figure_term where union_path @> ?::ltree and valid_from <= ?
            order by nlevel(union_path) desc, valid_from desc limit 1\
            """,
            row -> row.getInt(1),
            union,
            day)
        .orElse(SMALLEST_CELL);
  }

  /** False when there are terms from that day on. */
  boolean insert(UnionPath union, FigureTermRequest request, Handler by, Instant now) {
    return rows.change(
            """
            insert into figure_term (union_path, valid_from, smallest_cell, set_by_subject, set_by_name, set_at)
            values (?::ltree, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            union,
            request.validFrom(),
            request.smallestCell(),
            by.subject(),
            by.name(),
            now)
        == 1;
  }
}
