package org.workershome.kit.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.audit.seal.Seal;

/**
 * The statement of the audit's table, for the general way and for hot paths that put their entry
 * into their own single statement: {@code insert into audit_entry (COLUMNS) select VALUES from …},
 * bound by {@link AuditTrail#bind}.
 */
public final class AuditSql {
  /** What the service gives; place and transaction are the database's. */
  public static final String COLUMNS =
      "id, at, outcome, actor, actor_kind, actor_person_ref, actor_union, actor_roles, job,"
          + " request_id, client_address, action, record_type, record_id, union_path, person_ref,"
          + " purpose, changes, sealed_by, mac";

  /** A parameter for each of {@link #COLUMNS}. */
  public static final String VALUES =
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?";

  static final String INSERT = "insert into audit_entry (" + COLUMNS + ") values (" + VALUES + ")";

  private AuditSql() {}

  /** Binds {@link #VALUES}; returns the index after the last. */
  static int bind(PreparedStatement insert, int from, AuditRecord entry, Seal seal)
      throws SQLException {
    int index = from;
    insert.setObject(index++, entry.id());
    insert.setObject(index++, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(index++, entry.outcome());
    insert.setString(index++, entry.actor());
    insert.setString(index++, entry.actorKind());
    insert.setString(index++, entry.actorPersonRef());
    insert.setString(index++, entry.actorUnion());
    insert.setString(index++, entry.actorRoles());
    insert.setString(index++, entry.job());
    insert.setString(index++, entry.requestId());
    insert.setString(index++, entry.clientAddress());
    insert.setString(index++, entry.action());
    insert.setString(index++, entry.recordType());
    insert.setString(index++, entry.recordId());
    insert.setString(index++, entry.union());
    insert.setString(index++, entry.personRef());
    insert.setString(index++, entry.purpose());
    insert.setString(index++, entry.changes());
    insert.setString(index++, seal.by());
    insert.setBytes(index++, seal.mac());
    return index;
  }
}
