package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of transfers and assignments. Joins the transaction at hand. */
@ApplicationScoped
class ForwardTable {
  private static final String ADD =
      """
      insert into petition_forward (id, petition_id, union_path, person_ref, to_path, kind, requirement,
        feedback_due_on, state, sent_on, sent_at, sent_by_subject, sent_by_ref, sender_notice_due_on, version)
      values (?, ?, ?::ltree, ?, ?::ltree, ?, ?, ?, 'SENT', ?, ?, ?, ?, ?, 1)""";

  private static final String SELECT =
      """
      select f.id, f.petition_id, p.number, f.kind, f.union_path::text, f.to_path::text, f.requirement, f.state,
        f.sent_on, f.feedback_due_on, f.objection, f.objected_on, f.objection_answer, f.feedback, f.feedback_on
      from petition_forward f join petition p on p.id = f.petition_id""";

  private static final String LET_IN =
      """
      insert into case_access (id, petition_id, union_path, exact, reason, granted_at, granted_by_ref)
      values (?, ?, ?::ltree, false, ?, ?, ?)""";

  private static final String LET_OUT =
      "update case_access set until = ? where petition_id = ? and union_path = ?::ltree and until is null";

  private final CaseSql sql;

  ForwardTable(CaseSql sql) {
    this.sql = sql;
  }

  /**
   * Keeps the sending, and lets the receiver see the case.
   *
   * @param petition with the day by which the sender owed the notice
   */
  UUID send(
      Petition petition,
      UnionPath to,
      ForwardKind kind,
      String requirement,
      @Nullable LocalDate feedbackDueOn,
      Handler by,
      Instant at) {
    UUID id = Ids.next();
    change(
        ADD,
        id,
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        to.value(),
        kind.name(),
        requirement,
        feedbackDueOn,
        LocalDates.of(at),
        at.atOffset(ZoneOffset.UTC),
        by.subject(),
        by.personRef(),
        petition.noticeDueOn());
    change(
        LET_IN,
        Ids.next(),
        petition.id().value(),
        to.value(),
        kind.name(),
        at.atOffset(ZoneOffset.UTC),
        by.personRef());
    return id;
  }

  void object(UUID id, String reasons, LocalDate on, Handler by) {
    change(
        "update petition_forward set state = 'OBJECTED', objection = ?, objected_on = ?,"
            + " objected_by_ref = ?, version = version + 1 where id = ?",
        reasons,
        on,
        by.personRef(),
        id);
  }

  /** The sender agreed or not; who gave it back does not see it any more. */
  void answer(ForwardView forward, boolean agreed, String reason, Instant at) {
    change(
        "update petition_forward set state = ?, objection_answer = ?, version = version + 1"
            + " where id = ?",
        agreed ? ForwardState.RETURNED.name() : ForwardState.SENT.name(),
        reason,
        forward.id());
    if (agreed) {
      change(LET_OUT, at.atOffset(ZoneOffset.UTC), forward.petitionId(), forward.to());
    }
  }

  /** The sender took it back; who had it does not see it any more. */
  void recall(ForwardView forward, String reason, Instant at) {
    change(
        "update petition_forward set state = 'RECALLED', recall_reason = ?, version = version + 1"
            + " where id = ?",
        reason,
        forward.id());
    change(LET_OUT, at.atOffset(ZoneOffset.UTC), forward.petitionId(), forward.to());
  }

  /** By when the sender owed the notice when he sent it on; none of what was sent long ago. */
  @Nullable LocalDate senderOwedNoticeBy(UUID forward) {
    return sql.read(
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
            "select sender_notice_due_on from petition_forward where id = ?",
            forward)
        .getFirst()
        .orElse(null);
  }

  /** By when the union that has it now owes the notice. */
  void noticeDueOn(PetitionId petition, LocalDate day) {
    change("update petition set notice_due_on = ? where id = ?", day, petition.value());
  }

  void feedBack(UUID id, String text, LocalDate on) {
    change(
        "update petition_forward set state = 'ANSWERED', feedback = ?, feedback_on = ?,"
            + " version = version + 1 where id = ?",
        text,
        on,
        id);
  }

  /** All of a petition, oldest first. */
  List<ForwardView> of(PetitionId petition) {
    return read(SELECT + " where f.petition_id = ? order by f.sent_at, f.id", petition.value());
  }

  /** One of a petition, after it was changed. */
  ForwardView one(PetitionId petition, UUID forward) {
    return of(petition).stream()
        .filter(each -> each.id().equals(forward))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("just written"));
  }

  /** The one that is under way. */
  Optional<ForwardView> open(PetitionId petition) {
    return of(petition).stream()
        .filter(
            forward ->
                forward.state() == ForwardState.SENT || forward.state() == ForwardState.OBJECTED)
        .findFirst();
  }

  /** What a union got from above, newest first. */
  List<ForwardView> receivedBy(UnionPath union, int most) {
    return read(
        SELECT + " where ltree2text(f.to_path) = ? order by f.sent_at desc, f.id desc limit ?",
        union.value(),
        most);
  }

  private List<ForwardView> read(String query, Object... parameters) {
    return sql.read(ForwardTable::view, query, parameters);
  }

  private void change(String statement, @Nullable Object... parameters) {
    sql.change(statement, parameters);
  }

  private static ForwardView view(ResultSet row) throws SQLException {
    return new ForwardView(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        ForwardKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        ForwardState.valueOf(row.getString(8)),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getString(11),
        row.getObject(12, LocalDate.class),
        row.getString(13),
        row.getString(14),
        row.getObject(15, LocalDate.class));
  }
}
