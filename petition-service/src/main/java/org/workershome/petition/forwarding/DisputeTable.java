package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of disputes, and who is let in to state his position. Joins the transaction at hand. */
@ApplicationScoped
class DisputeTable {
  private static final String ADD =
      """
      insert into petition_dispute (id, petition_id, union_path, person_ref, with_path, decider_path, position_sealed,
        raised_at, raised_by_subject, raised_by_ref, version)
      values (?, ?, ?::ltree, ?, ?::ltree, ?::ltree, ?, ?, ?, ?, 1)
      on conflict (petition_id) where decided_at is null do nothing\
      """;

  private static final String SELECT =
      """
      select d.id, d.petition_id, p.number, d.union_path::text as union_path, d.with_path::text as with_path,
        d.decider_path::text as decider_path, d.position_sealed, d.raised_at, d.counter_sealed, d.countered_at,
        d.competent_path::text as competent_path, d.reason_sealed, d.decided_at
      from petition_dispute d join petition p on p.id = d.petition_id\
      """;

  private static final String LET_IN =
      """
      insert into case_access (id, petition_id, union_path, exact, reason, granted_at, granted_by_ref)
      values (?, ?, ?::ltree, false, 'DISPUTE', ?, ?)
      on conflict (petition_id, ltree2text(union_path)) where union_path is not null and until is null do nothing\
      """;

  private static final String LET_OUT =
      """
      update case_access set until = ? where petition_id = ? and union_path = ?::ltree and until is null
        and reason = 'DISPUTE'\
      """;

  private final CaseSql sql;
  private final FieldCipher cipher;

  DisputeTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /** False while one is open. The other union sees the case from now on. */
  boolean raise(
      Petition petition,
      UnionPath with,
      UnionPath decider,
      String position,
      Handler by,
      Instant at) {
    UUID id = Ids.next();
    int added =
        sql.change(
            ADD,
            id,
            petition.id().value(),
            petition.union().value(),
            petition.personRef(),
            with.value(),
            decider.value(),
            cipher.seal(position, "petition_dispute.position:" + id),
            at.atOffset(ZoneOffset.UTC),
            by.subject(),
            by.personRef());
    if (added == 1) {
      sql.change(
          LET_IN,
          Ids.next(),
          petition.id().value(),
          with.value(),
          at.atOffset(ZoneOffset.UTC),
          by.personRef());
    }
    return added == 1;
  }

  void counter(UUID id, String position, Handler by, Instant at) {
    sql.change(
        "update petition_dispute set counter_sealed = ?, countered_at = ?, countered_by_ref = ?,"
            + " version = version + 1 where id = ?",
        cipher.seal(position, "petition_dispute.counter:" + id),
        at.atOffset(ZoneOffset.UTC),
        by.personRef(),
        id);
  }

  /** What let the other union in ends with the dispute; if it is competent, it is let in anew. */
  void decide(DisputeView dispute, UnionPath competent, String reason, Handler by, Instant at) {
    sql.change(
        "update petition_dispute set competent_path = ?::ltree, reason_sealed = ?, decided_at = ?,"
            + " decided_by_subject = ?, decided_by_ref = ?, version = version + 1 where id = ?",
        competent.value(),
        cipher.seal(reason, "petition_dispute.reason:" + dispute.id()),
        at.atOffset(ZoneOffset.UTC),
        by.subject(),
        by.personRef(),
        dispute.id());
    sql.change(LET_OUT, at.atOffset(ZoneOffset.UTC), dispute.petitionId(), dispute.with());
  }

  Optional<DisputeView> open(PetitionId petition) {
    return sql
        .read(
            this::view,
            SELECT + " where d.petition_id = ? and d.decided_at is null",
            petition.value())
        .stream()
        .findFirst();
  }

  List<DisputeView> of(PetitionId petition) {
    return sql.read(
        this::view,
        SELECT + " where d.petition_id = ? order by d.raised_at, d.id",
        petition.value());
  }

  /** What waits for this union's decision, the oldest first. */
  List<DisputeView> toDecide(UnionPath decider, int most) {
    return sql.read(
        this::view,
        SELECT
            + " where d.decider_text = ? and d.decided_at is null order by d.raised_at, d.id limit"
            + " ?",
        decider.value(),
        most);
  }

  private DisputeView view(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new DisputeView(
        id,
        row.getObject("petition_id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        row.getString("with_path"),
        row.getString("decider_path"),
        Objects.requireNonNull(opened(row, "position", id)),
        Objects.requireNonNull(at(row, "raised_at")),
        opened(row, "counter", id),
        at(row, "countered_at"),
        row.getString("competent_path"),
        opened(row, "reason", id),
        at(row, "decided_at"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private @Nullable String opened(ResultSet row, String field, UUID id) throws SQLException {
    byte[] sealed = row.getBytes(field + "_sealed");
    return sealed == null ? null : cipher.open(sealed, "petition_dispute." + field + ":" + id);
  }
}
