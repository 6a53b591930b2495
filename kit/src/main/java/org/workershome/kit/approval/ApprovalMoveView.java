package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * One move of a request's history.
 *
 * @param actor account of whoever did it
 * @param onBehalfOf account of the principal, when he did it for somebody else
 * @param role in which he decided
 * @param contentHash of what it was about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalMoveView(
    UUID id,
    int round,
    int step,
    MoveKind move,
    String actor,
    @Nullable String onBehalfOf,
    @Nullable UUID delegationId,
    @Nullable String role,
    String contentHash,
    @Nullable Money amount,
    @Nullable String reason,
    Instant at,
    @Nullable MinutesView minutes,
    @Nullable ScanView scan) {
  static ApprovalMoveView read(ResultSet row) throws SQLException {
    String scan = row.getString("scan_ref");
    return new ApprovalMoveView(
        row.getObject("id", UUID.class),
        row.getInt("round"),
        row.getInt("step"),
        MoveKind.valueOf(row.getString("move")),
        row.getString("actor_subject"),
        row.getString("principal_subject"),
        row.getObject("delegation_id", UUID.class),
        row.getString("role"),
        row.getString("content_hash"),
        ApprovalRows.money(row, "amount"),
        row.getString("reason"),
        ApprovalRows.instant(row, "at"),
        row.getString("minutes_ref") == null ? null : MinutesView.read(row),
        scan == null ? null : new ScanView(scan, row.getString("scan_sha256")));
  }
}
