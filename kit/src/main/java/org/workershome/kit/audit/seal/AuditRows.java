package org.workershome.kit.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads what a record is made of; every reader of the table uses the same columns. */
public final class AuditRows {
  /** In the order in which {@link #record} reads them, from 1. */
  public static final String COLUMNS =
      "id, at, outcome, actor, actor_kind, actor_person_ref, actor_union, actor_roles, job,"
          + " request_id, client_address, action, record_type, record_id, union_path::text,"
          + " person_ref, purpose, changes";

  private AuditRows() {}

  public static AuditRecord record(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18));
  }
}
