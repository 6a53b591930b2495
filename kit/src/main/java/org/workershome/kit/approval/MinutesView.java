package org.workershome.kit.approval;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What the minutes of a collective decision say, in numbers; who it was is in the minutes. */
record MinutesView(
    String reference,
    int present,
    int absent,
    int recused,
    int inFavour,
    int against,
    int abstained) {
  static MinutesView read(ResultSet row) throws SQLException {
    return new MinutesView(
        row.getString("minutes_ref"),
        ApprovalRows.texts(row, "present_keys").size(),
        ApprovalRows.texts(row, "absent_keys").size(),
        ApprovalRows.texts(row, "recused_keys").size(),
        row.getInt("votes_for"),
        row.getInt("votes_against"),
        row.getInt("votes_abstained"));
  }
}
