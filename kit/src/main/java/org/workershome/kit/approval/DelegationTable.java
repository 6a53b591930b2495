package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;

/** Delegations at rest; row-level security shows each to its two sides and to their supervision. */
@Singleton
class DelegationTable {
  private static final String ROW =
      """
      select id, union_path::text as union_path, principal_subject, principal_ref, delegate_subject,
        delegate_ref, roles, policies, from_date, to_date, reason, created_at, revoked_at, version
      from approval_delegation""";

  private final ApprovalRows rows;

  DelegationTable(ApprovalRows rows) {
    this.rows = rows;
  }

  Optional<Delegation> find(UUID id) {
    return rows.one(ROW + " where id = ?", DelegationTable::read, id);
  }

  Optional<Delegation> lock(UUID id) {
    return rows.one(ROW + " where id = ? for update", DelegationTable::read, id);
  }

  /** What others delegated to this person and holds on the day. */
  List<Delegation> to(Person person, LocalDate day) {
    return rows.list(
        ROW
            + " where revoked_at is null and ?::date between from_date and to_date"
            + " and (delegate_subject = ? or delegate_ref = ?) order by id",
        DelegationTable::read,
        day,
        person.subject(),
        person.personRef());
  }

  List<Delegation> list(PageRequest page) {
    var sql = new StringBuilder(ROW).append(" where true");
    List<Object> parameters = new ArrayList<>();
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), DelegationTable::read, parameters.toArray());
  }

  void insert(Delegation made) {
    rows.change(
        """
        insert into approval_delegation (id, union_path, principal_subject, principal_ref, delegate_subject,
          delegate_ref, roles, policies, from_date, to_date, reason, created_at, version)
        values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
        made.id(),
        made.union(),
        made.principal().subject(),
        made.principal().personRef(),
        made.delegateSubject(),
        made.delegateRef(),
        made.roles(),
        made.policies(),
        made.from(),
        made.to(),
        made.reason(),
        made.createdAt());
  }

  void revoke(UUID id, Instant at, String subject) {
    rows.change(
        "update approval_delegation set revoked_at = ?, revoked_subject = ?, version = version + 1"
            + " where id = ?",
        at,
        subject,
        id);
  }

  private static Delegation read(ResultSet row) throws SQLException {
    return new Delegation(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        new Person(row.getString("principal_subject"), row.getString("principal_ref")),
        row.getString("delegate_subject"),
        row.getString("delegate_ref"),
        ApprovalRows.texts(row, "roles"),
        ApprovalRows.texts(row, "policies"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        row.getString("reason"),
        ApprovalRows.instant(row, "created_at"),
        ApprovalRows.maybeInstant(row, "revoked_at"),
        row.getLong("version"));
  }
}
