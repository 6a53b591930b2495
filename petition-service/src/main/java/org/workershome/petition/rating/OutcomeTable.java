package org.workershome.petition.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.MemberOutcome;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** What became of members' matters, and how they rate it. Joins the transaction at hand. */
@ApplicationScoped
class OutcomeTable {
  /** On whichever roster of the whole; where his outcome is known, that one. */
  private static final String MINE =
      """
      select m.id, m.person_ref, m.representative, m.outcome, m.outcome_note, m.outcome_on from petition_member m
      where m.person_ref = ? and (m.petition_id = ? or m.petition_id in (
        select g.joined_id from group_merge g where g.petition_id = ? and g.separated_at is null))
      order by m.outcome is null, m.petition_id <> ?, m.id limit 1""";

  private static final String RATINGS =
      """
      select member_id, satisfaction, comment_sealed, rated_on, call_back_due_on, called_back_at,
        called_back_by_name, call_back_result
      from petition_outcome_rating where\s""";

  private final CaseSql sql;
  private final FieldCipher cipher;

  OutcomeTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** One who stands on the roster. */
  record Mine(
      UUID member,
      String personRef,
      boolean representative,
      @Nullable MemberOutcome outcome,
      @Nullable String note,
      @Nullable LocalDate outcomeOn) {
    static Mine read(ResultSet row) throws SQLException {
      String outcome = row.getString(4);
      return new Mine(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getBoolean(3),
          outcome == null ? null : MemberOutcome.valueOf(outcome),
          row.getString(5),
          row.getObject(6, LocalDate.class));
    }

    @Override
    public String toString() {
      return "Mine[" + member + "]";
    }
  }

  Optional<Mine> mine(PetitionId lead, String personRef) {
    return sql.read(Mine::read, MINE, personRef, lead.value(), lead.value(), lead.value()).stream()
        .findFirst();
  }

  /** False when he has rated it before. */
  boolean rate(
      Petition petition,
      Mine own,
      OutcomeRatingRequest request,
      @Nullable LocalDate callBack,
      Instant at) {
    String comment = request.comment();
    return sql.change(
            "insert into petition_outcome_rating (member_id, petition_id, union_path, person_ref,"
                + " satisfaction, comment_sealed, rated_on, rated_at, call_back_due_on)"
                + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            own.member(),
            petition.id().value(),
            petition.union().value(),
            own.personRef(),
            request.satisfaction().name(),
            comment == null ? null : cipher.seal(comment.strip(), context(own.member())),
            LocalDates.of(at),
            at.atOffset(ZoneOffset.UTC),
            callBack)
        == 1;
  }

  /** False when he was called back before. */
  boolean calledBack(UUID member, String result, Handler by, Instant at) {
    return sql.change(
            "update petition_outcome_rating set called_back_at = ?, called_back_by_name = ?,"
                + " called_back_by_ref = ?, call_back_result = ? where member_id = ?"
                + " and call_back_due_on is not null and called_back_at is null",
            at.atOffset(ZoneOffset.UTC),
            by.name(),
            by.personRef(),
            result,
            member)
        == 1;
  }

  List<OutcomeRatingView> of(PetitionId petition) {
    return sql.read(
        this::rating, RATINGS + "petition_id = ? order by rated_at, member_id", petition.value());
  }

  Optional<OutcomeRatingView> ratingOf(UUID member) {
    return sql.read(this::rating, RATINGS + "member_id = ?", member).stream().findFirst();
  }

  private OutcomeRatingView rating(ResultSet row) throws SQLException {
    UUID member = row.getObject(1, UUID.class);
    byte[] comment = row.getBytes(3);
    OffsetDateTime called = row.getObject(6, OffsetDateTime.class);
    return new OutcomeRatingView(
        member,
        Satisfaction.valueOf(row.getString(2)),
        comment == null ? null : cipher.open(comment, context(member)),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        called == null ? null : called.toInstant(),
        row.getString(7),
        row.getString(8));
  }

  private static String context(UUID member) {
    return "petition_outcome_rating.comment:" + member;
  }
}
