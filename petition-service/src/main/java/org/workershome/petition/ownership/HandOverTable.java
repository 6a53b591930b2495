package org.workershome.petition.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of offers. */
@ApplicationScoped
class HandOverTable {
  private static final String OFFER =
      """
      insert into petition_hand_over (id, petition_id, union_path, person_ref, from_subject, from_name, from_ref,
        to_subject, reason, state, offered_at, offered_by_ref)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, 'OFFERED', ?, ?) on conflict do nothing""";

  private static final String SELECT =
      """
      select id, from_name, to_subject, to_name, reason, state, offered_at, answered_at, answer
      from petition_hand_over""";

  private final CaseSql sql;

  HandOverTable(CaseSql sql) {
    this.sql = sql;
  }

  /** False while another offer waits for its answer. */
  boolean offer(
      Petition petition, Handler from, String toSubject, String reason, String byRef, Instant at) {
    return sql.change(
            OFFER,
            Ids.next(),
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            from.subject(),
            from.name(),
            from.personRef(),
            toSubject,
            reason,
            at.atOffset(ZoneOffset.UTC),
            byRef)
        == 1;
  }

  /** False when it was answered before. */
  boolean answer(
      UUID id, HandOverAnswer answer, @Nullable Handler by, @Nullable String reason, Instant at) {
    return sql.change(
            "update petition_hand_over set state = ?, to_name = ?, to_ref = ?, answer = ?,"
                + " answered_at = ? where id = ? and state = 'OFFERED'",
            answer.name(),
            by == null ? null : by.name(),
            by == null ? null : by.personRef(),
            reason,
            at.atOffset(ZoneOffset.UTC),
            id)
        == 1;
  }

  /** Whose case was offered, and who offered it: himself, or a leader for him. */
  record Offerers(String ownerRef, @Nullable String offeredByRef) {
    @Override
    public String toString() {
      return "Offerers[]";
    }
  }

  Offerers offerers(UUID id) {
    return sql.read(
            row -> new Offerers(row.getString(1), row.getString(2)),
            "select from_ref, offered_by_ref from petition_hand_over where id = ?",
            id)
        .getFirst();
  }

  List<HandOverView> of(PetitionId petition) {
    return sql.read(
        HandOverTable::view,
        SELECT + " where petition_id = ? order by offered_at, id",
        petition.value());
  }

  private static HandOverView view(ResultSet row) throws SQLException {
    OffsetDateTime answered = row.getObject(8, OffsetDateTime.class);
    return new HandOverView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        HandOverAnswer.valueOf(row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        answered == null ? null : answered.toInstant(),
        row.getString(9));
  }
}
