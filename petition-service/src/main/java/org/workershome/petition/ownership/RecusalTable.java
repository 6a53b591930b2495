package org.workershome.petition.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;

/** The rows of declarations. Joins the transaction at hand. */
@ApplicationScoped
class RecusalTable {
  private static final String ADD =
      """
      insert into petition_recusal (id, petition_id, union_path, person_ref, handler_subject, handler_name, handler_ref,
        reason_sealed, declared_at)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String AWAITING =
      """
      select p.id, p.number, coalesce(p.handling_path, p.union_path)::text, r.handler_name, r.declared_at
      from petition_recusal r join petition p on p.id = r.petition_id and p.owner_ref = r.handler_ref
      where p.state not in ('TERMINATED', 'CLOSED', 'NOT_ACCEPTED') order by r.declared_at, r.id limit ?\
      """;

  private final CaseSql sql;
  private final FieldCipher cipher;

  RecusalTable(CaseSql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  void add(Petition petition, Handler officer, String reason, Instant at) {
    UUID id = Ids.next();
    sql.change(
        ADD,
        id,
        petition.id().value(),
        petition.union().value(),
        petition.personRef(),
        officer.subject(),
        officer.name(),
        officer.personRef(),
        cipher.seal(reason, "petition_recusal.reason:" + id),
        at.atOffset(ZoneOffset.UTC));
  }

  List<RecusalView> of(PetitionId petition) {
    return sql.read(
        row ->
            new RecusalView(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
        "select handler_name, declared_at from petition_recusal where petition_id = ?"
            + " order by declared_at, id",
        petition.value());
  }

  boolean isRecused(PetitionId petition, String subject) {
    return !sql.read(
            row -> true,
            "select 1 from petition_recusal where petition_id = ? and handler_subject = ?",
            petition.value(),
            subject)
        .isEmpty();
  }

  /** Those that the caller may see, the oldest first. */
  List<AwaitingView.Case> awaiting(int most) {
    return sql.read(
        row ->
            new AwaitingView.Case(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant()),
        AWAITING,
        most);
  }
}
