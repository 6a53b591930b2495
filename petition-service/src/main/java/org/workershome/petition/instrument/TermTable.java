package org.workershome.petition.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Rows;

/** The rows of answer times: the nearest union at or above says what holds on a day. */
@ApplicationScoped
class TermTable {
  private static final String SELECT =
      "select union_path::text, valid_from, opinion_days, opinion_unit, advice_days, advice_unit,"
          + " source from instrument_term";

  /** Where nobody has said anything. */
  private static final AnswerTerm USUAL =
      new AnswerTerm(
          "*",
          LocalDate.of(2021, 3, 31),
          InstrumentRules.opinionAnswer().span(),
          InstrumentRules.adviceAnswer().span(),
          InstrumentRules.LAW);

  private final Rows rows;

  TermTable(Rows rows) {
    this.rows = rows;
  }

  AnswerTerm on(UnionPath union, LocalDate day) {
    return rows.one(
            SELECT
                + " where union_path @> ?::ltree and valid_from <= ?"
                + " order by nlevel(union_path) desc, valid_from desc limit 1",
            TermTable::term,
            union,
            day)
        .orElse(USUAL);
  }

  /** Those that the caller may see, newest first, at most 500. */
  List<AnswerTerm> list() {
    return rows.list(
        SELECT + " order by valid_from desc, nlevel(union_path), union_path limit 500",
        TermTable::term);
  }

  /** False when one that holds from that day is there. */
  boolean add(AnswerTerm term, String byRef, Instant at) {
    return rows.change(
            """
            insert into instrument_term (union_path, valid_from, opinion_days, opinion_unit, advice_days, advice_unit, source,
              set_at, set_by_ref) values (?::ltree, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            term.union(),
            term.validFrom(),
            term.opinion().amount(),
            term.opinion().unit(),
            term.advice().amount(),
            term.advice().unit(),
            term.source(),
            at,
            byRef)
        == 1;
  }

  private static AnswerTerm term(ResultSet row) throws SQLException {
    return new AnswerTerm(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        DayUnit.valueOf(row.getString(4)).span(row.getInt(3)),
        DayUnit.valueOf(row.getString(6)).span(row.getInt(5)),
        row.getString(7));
  }
}
