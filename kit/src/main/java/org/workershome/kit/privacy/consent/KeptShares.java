package org.workershome.kit.privacy.consent;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;
import org.workershome.kit.privacy.rows.Rows;

/** Records of what was handed to others. They are closed on the day they are made. */
@Singleton
class KeptShares implements RetainedRecords {
  static final String TYPE = "data-share";
  private static final int THREE_YEARS = 36;

  private static final String DUE =
      " from data_share s where (s.shared_at at time zone 'Asia/Shanghai')::date <= ?"
          + " and not retention_held('data-share', s.id)";

  private final Rows rows;

  KeptShares(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.DELETE);
  }

  @Override
  public int leastMonths() {
    return THREE_YEARS;
  }

  @Override
  public String leastMonthsBasis() {
    return "网络数据安全管理条例 第十二条";
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return rows.one("select count(*)" + DUE, row -> row.getLong(1), closedBy).orElseThrow();
  }

  @Override
  public List<UUID> sampleToRemove(LocalDate closedBy, int limit) {
    return rows.list(
        "select s.id" + DUE + " order by s.shared_at, s.id limit ?",
        row -> row.getObject(1, UUID.class),
        closedBy,
        limit);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    return rows.list(
        "delete from data_share where id in (select s.id"
            + DUE
            + " order by s.shared_at, s.id limit ?) returning id, union_path::text, person_ref",
        KeptShares::removed,
        closedBy,
        limit);
  }

  static RemovedRecord removed(ResultSet row) throws SQLException {
    return new RemovedRecord(
        row.getObject(1, UUID.class), new UnionPath(row.getString(2)), row.getString(3));
  }
}
