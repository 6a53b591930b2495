package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionStateName;

/** Which group visits are joined to which. Joins the transaction at hand. */
@ApplicationScoped
class MergeTable {
  private static final String ADD =
      """
      insert into group_merge (id, petition_id, joined_id, union_path, person_ref, state_before, reason, joined_at,
        joined_by_name, joined_by_ref, version)
      values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, 1)""";

  /** Whoever is known on the joined roster reads the case that leads. */
  private static final String LET_IN =
      """
      insert into case_access (id, petition_id, person_ref, exact, reason, granted_at, granted_by_ref)
      select uuidv7(), ?, m.person_ref, true, 'GROUP_MERGED', ?, ?
      from petition_member m where m.petition_id = ? and m.person_ref not like 'none:%'
        and not exists (select from case_access a where a.petition_id = ? and a.person_ref = m.person_ref
          and a.until is null)""";

  private static final String LET_OUT =
      """
      update case_access a set until = ? where a.petition_id = ? and a.reason = 'GROUP_MERGED' and a.until is null
        and exists (select from petition_member m where m.petition_id = ? and m.person_ref = a.person_ref)
        and not exists (select from petition_member o where o.petition_id = ? and o.person_ref = a.person_ref)
        and not exists (select from group_merge g join petition_member o on o.petition_id = g.joined_id
          where g.petition_id = ? and g.separated_at is null and o.person_ref = a.person_ref)""";

  private final CaseSql sql;

  MergeTable(CaseSql sql) {
    this.sql = sql;
  }

  void join(Petition lead, Petition joined, String reason, Handler by, Instant at) {
    sql.change(
        ADD,
        Ids.next(),
        lead.id().value(),
        joined.id().value(),
        lead.union().value(),
        lead.personRef(),
        joined.state().name().name(),
        reason,
        at.atOffset(ZoneOffset.UTC),
        by.name(),
        by.personRef());
    sql.change(
        LET_IN,
        lead.id().value(),
        at.atOffset(ZoneOffset.UTC),
        by.personRef(),
        joined.id().value(),
        lead.id().value());
  }

  /** Who is on no other roster of the whole reads the case that leads no more. */
  void separate(PetitionId lead, PetitionId joined, String reason, Handler by, Instant at) {
    sql.change(
        "update group_merge set separated_at = ?, separation_reason = ?, separated_by_ref = ?,"
            + " version = version + 1 where petition_id = ? and joined_id = ? and separated_at is null",
        at.atOffset(ZoneOffset.UTC),
        reason,
        by.personRef(),
        lead.value(),
        joined.value());
    sql.change(
        LET_OUT,
        at.atOffset(ZoneOffset.UTC),
        lead.value(),
        joined.value(),
        lead.value(),
        lead.value());
  }

  /** Where the one that is joined stood before; empty when it is not joined to this one. */
  Optional<PetitionStateName> stateBefore(PetitionId lead, PetitionId joined) {
    return sql
        .read(
            row -> PetitionStateName.valueOf(row.getString(1)),
            "select state_before from group_merge where petition_id = ? and joined_id = ?"
                + " and separated_at is null",
            lead.value(),
            joined.value())
        .stream()
        .findFirst();
  }

  List<JoinedVisitView> of(PetitionId lead) {
    return sql.read(
        row ->
            new JoinedVisitView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6)),
        "select g.joined_id, p.number, p.headcount, g.reason, g.joined_at, g.joined_by_name"
            + " from group_merge g join petition p on p.id = g.joined_id"
            + " where g.petition_id = ? and g.separated_at is null order by g.joined_at, g.id",
        lead.value());
  }
}
