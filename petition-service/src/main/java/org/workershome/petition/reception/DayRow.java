package org.workershome.petition.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** Reads the row of a day. */
final class DayRow {
  static final String SELECT =
      """
      select d.id, d.union_path::text as union_path, d.rule_id, d.nominal_on, d.held_on, d.provisional, d.state,
        d.leader_id, d.leader_ref, d.leader_name, d.leader_post, d.leader_portfolio, d.place, d.form, d.opens_at,
        d.closes_at, d.leader_told_at, d.cancel_reason, d.version
      from reception_day d\s""";

  private DayRow() {}

  static ReceptionDay read(ResultSet row) throws SQLException {
    return new ReceptionDay(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getObject("rule_id", UUID.class),
        row.getObject("nominal_on", LocalDate.class),
        row.getObject("held_on", LocalDate.class),
        row.getBoolean("provisional"),
        DayState.valueOf(row.getString("state")),
        leader(row),
        row.getString("place"),
        ReceptionForm.valueOf(row.getString("form")),
        row.getObject("opens_at", LocalTime.class),
        row.getObject("closes_at", LocalTime.class),
        instant(row, "leader_told_at"),
        row.getString("cancel_reason"),
        row.getLong("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Receiving leader(ResultSet row) throws SQLException {
    UUID id = row.getObject("leader_id", UUID.class);
    return id == null
        ? null
        : new Receiving(
            id,
            row.getString("leader_ref"),
            row.getString("leader_name"),
            row.getString("leader_post"),
            row.getString("leader_portfolio"));
  }
}
