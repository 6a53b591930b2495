package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.kit.rowscope.StatementRefused;
import org.workershome.petition.core.Handler;

/** The feedback sheets at rest. */
@ApplicationScoped
class FeedbackTable {
  private final ScopedSql sql;
  private final FieldCipher cipher;

  FeedbackTable(ScopedSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  Optional<Rated> of(UUID record) {
    return sql.first(
        """
        select rating, on_paper, given_by_subject, given_by_ref, paper_finding from reception_feedback
        where record_id = ?""",
        row -> {
          String finding = row.getString(5);
          return new Rated(
              VisitorRating.valueOf(row.getString(1)),
              row.getBoolean(2),
              row.getString(3),
              row.getString(4),
              finding == null ? null : PaperFinding.valueOf(finding));
        },
        record);
  }

  /**
   * @throws ProblemException 409 when it was rated before
   */
  void rate(
      ReceptionRecord record,
      VisitorFeedbackRequest request,
      boolean onPaper,
      String bySubject,
      @Nullable String byRef,
      Instant at) {
    try {
      sql.change(
          """
          insert into reception_feedback (record_id, day_on, union_path, person_ref, rating, words_sealed, on_paper,
            given_at, given_by_subject, given_by_ref)
          values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)""",
          record.id(),
          record.dayOn(),
          record.union(),
          record.personRef(),
          request.rating(),
          sealed(record.id(), request.words()),
          onPaper,
          at,
          bySubject,
          byRef);
    } catch (StatementRefused e) {
      throw e.isRepetition() ? new ProblemException(ReceptionProblem.RATED_BEFORE, e) : e;
    }
  }

  /**
   * The visitor's own word in the place of what was entered from paper and is not confirmed.
   *
   * @return false when somebody was quicker
   */
  boolean replace(UUID record, VisitorFeedbackRequest request, String bySubject, Instant at) {
    return sql.change(
            """
            update reception_feedback set rating = ?, words_sealed = ?, on_paper = false, given_at = ?,
              given_by_subject = ?, given_by_ref = null, paper_finding = null, checked_at = null,
              checked_by_ref = null, check_reason = null
            where record_id = ? and on_paper and paper_finding is distinct from 'CONFIRMED'""",
            request.rating(),
            sealed(record, request.words()),
            at,
            bySubject,
            record)
        == 1;
  }

  /** False when it was checked meanwhile, or the visitor has rated himself. */
  boolean checked(UUID record, PaperFinding finding, String reason, Handler by, Instant at) {
    return sql.change(
            """
            update reception_feedback set paper_finding = ?, check_reason = ?, checked_at = ?, checked_by_ref = ?
            where record_id = ? and on_paper and paper_finding is null""",
            finding,
            reason.strip(),
            at,
            by.personRef(),
            record)
        == 1;
  }

  private byte @Nullable [] sealed(UUID record, @Nullable String words) {
    return words == null ? null : cipher.seal(words, "reception_feedback.words:" + record);
  }
}
