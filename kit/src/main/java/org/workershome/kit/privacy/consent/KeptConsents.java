package org.workershome.kit.privacy.consent;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;
import org.workershome.kit.privacy.rows.Rows;

/** Consents, with their withdrawals. They are closed on the day of the withdrawal. */
@Singleton
class KeptConsents implements RetainedRecords {
  private static final int THREE_YEARS = 36;

  private static final String DUE =
      " from consent c join consent_withdrawal w on w.consent_id = c.id"
          + " where (w.withdrawn_at at time zone 'Asia/Shanghai')::date <= ?"
          + " and not retention_held('consent', c.id)";

  private final Rows rows;

  KeptConsents(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String recordType() {
    return "consent";
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
        "select c.id" + DUE + " order by w.withdrawn_at, c.id limit ?",
        row -> row.getObject(1, UUID.class),
        closedBy,
        limit);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    return rows.list(
        "delete from consent where id in (select c.id"
            + DUE
            + " order by w.withdrawn_at, c.id limit ?) returning id, union_path::text, person_ref",
        KeptShares::removed,
        closedBy,
        limit);
  }
}
