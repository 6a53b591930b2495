package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.kit.rowscope.StatementRefused;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;

/** The record sheets at rest. */
@ApplicationScoped
class RecordTable {
  private static final String SELECT =
      """
      select r.id, r.booking_id, r.day_id, r.day_on, r.union_path::text as union_path, r.person_ref, r.headcount,
        r.category, r.matter, r.content_sealed, r.answer_sealed, r.outcome, r.leader_ref, r.leader_name,
        r.recorded_by_name, r.created_at, r.petition_id, r.petition_number, r.version, f.rating, f.on_paper,
        f.paper_finding
      from reception_record r left join reception_feedback f on f.record_id = r.id where r.id = ?""";

  private final ScopedSql sql;
  private final FieldCipher cipher;

  RecordTable(ScopedSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  ReceptionRecord find(UUID id) {
    return sql.first(SELECT, this::record, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends.
   *
   * @throws ProblemException 404 likewise
   */
  ReceptionRecord locked(UUID id) {
    return sql.first(SELECT + " for no key update of r", this::record, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * @throws ProblemException 409 when the visit has its record sheet
   */
  void add(ReceptionRecord record, String bySubject) {
    try {
      sql.change(
          """
          insert into reception_record (id, booking_id, day_id, day_on, union_path, person_ref, headcount, category,
            matter, content_sealed, answer_sealed, outcome, leader_ref, leader_name, recorded_by_subject,
            recorded_by_name, created_at, version)
          values (?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          record.id(),
          record.bookingId(),
          record.dayId(),
          record.dayOn(),
          record.union(),
          record.personRef(),
          record.headcount(),
          record.category(),
          record.matter(),
          cipher.seal(record.content(), context("content", record.id())),
          cipher.seal(record.answer(), context("answer", record.id())),
          record.outcome(),
          record.leaderRef(),
          record.leaderName(),
          bySubject,
          record.recordedBy(),
          record.recordedAt(),
          record.version());
    } catch (StatementRefused e) {
      throw e.isRepetition() ? new ProblemException(ReceptionProblem.RECORDED_BEFORE, e) : e;
    }
  }

  void becamePetition(UUID id, Petition petition, Instant at) {
    sql.change(
        """
        update reception_record set outcome = 'PETITION', petition_id = ?, petition_number = ?,
          petition_opened_at = ?, version = version + 1
        where id = ?""",
        petition.id().value(),
        petition.number().value(),
        at,
        id);
  }

  private ReceptionRecord record(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String rating = row.getString("rating");
    String finding = row.getString("paper_finding");
    return new ReceptionRecord(
        id,
        row.getObject("booking_id", UUID.class),
        row.getObject("day_id", UUID.class),
        row.getObject("day_on", LocalDate.class),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        row.getInt("headcount"),
        PetitionCategory.valueOf(row.getString("category")),
        PetitionMatter.valueOf(row.getString("matter")),
        cipher.open(row.getBytes("content_sealed"), context("content", id)),
        cipher.open(row.getBytes("answer_sealed"), context("answer", id)),
        ReceptionOutcome.valueOf(row.getString("outcome")),
        row.getString("leader_ref"),
        row.getString("leader_name"),
        row.getString("recorded_by_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("petition_id", UUID.class),
        row.getString("petition_number"),
        rating == null ? null : VisitorRating.valueOf(rating),
        rating == null ? null : row.getBoolean("on_paper"),
        finding == null ? null : PaperFinding.valueOf(finding),
        row.getLong("version"));
  }

  private static String context(String column, UUID id) {
    return "reception_record." + column + ":" + id;
  }
}
