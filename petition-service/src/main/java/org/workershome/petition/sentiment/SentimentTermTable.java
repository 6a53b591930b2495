package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** The terms in force, by union and day. */
@ApplicationScoped
class SentimentTermTable {
  private final Rows rows;

  SentimentTermTable(Rows rows) {
    this.rows = rows;
  }

  /** Of the union itself, else of the nearest above it, else the default. */
  SentimentTerm of(UnionPath union, LocalDate day) {
    return rows.one(
            """
            select due_working_days, minimum_answers, smallest_cell from sentiment_term
            where union_path @> ?::ltree and valid_from <= ?
            order by nlevel(union_path) desc, valid_from desc limit 1""",
            row -> new SentimentTerm(row.getInt(1), row.getInt(2), row.getInt(3)),
            union,
            day)
        .orElse(SentimentTerm.DEFAULT);
  }

  /** False when there are terms from that day on. */
  boolean insert(UnionPath union, SentimentTermRequest request, Handler by, Instant now) {
    return rows.change(
            """
            insert into sentiment_term (union_path, valid_from, due_working_days, minimum_answers, smallest_cell,
              set_by_subject, set_by_name, set_at) values (?::ltree, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
            union,
            request.validFrom(),
            request.dueWorkingDays(),
            request.minimumAnswers(),
            request.smallestCellOrUsual(),
            by.subject(),
            by.name(),
            now)
        == 1;
  }

  /** What was set for a union and those above it, the latest first. */
  List<SentimentTermView> list(UnionPath union) {
    return rows.list(
        """
        select union_path::text, valid_from, due_working_days, minimum_answers, set_by_name, smallest_cell from sentiment_term
        where union_path @> ?::ltree order by nlevel(union_path) desc, valid_from desc limit 200""",
        row ->
            new SentimentTermView(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getInt(4),
                row.getInt(6),
                row.getString(5)),
        union);
  }
}
