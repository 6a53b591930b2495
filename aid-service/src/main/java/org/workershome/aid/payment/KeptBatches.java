package org.workershome.aid.payment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;

/**
 * Payment files at the end of their time: names and cards go, the hash of what was said and its
 * total stay. Closed on the day on which the bank answered.
 */
@Singleton
class KeptBatches implements RetainedRecords {
  private static final int TEN_YEARS = 120;

  private static final String DUE =
      " from payment_batch where (answered_at at time zone 'Asia/Shanghai')::date <= ?"
          + " and erased_on is null and not retention_held('payment-batch', id)";

  private final Rows rows;
  private final Clock clock;

  KeptBatches(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String recordType() {
    return RevealableBatches.TYPE;
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.ANONYMISE);
  }

  @Override
  public int leastMonths() {
    return TEN_YEARS;
  }

  @Override
  public String leastMonthsBasis() {
    return "会计档案管理办法 附表一";
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return rows.one("select count(*)" + DUE, row -> row.getLong(1), closedBy).orElse(0L);
  }

  @Override
  public List<UUID> sampleToRemove(LocalDate closedBy, int limit) {
    return rows.list(
        "select id" + DUE + " order by answered_at, id limit ?",
        row -> row.getObject(1, UUID.class),
        closedBy,
        limit);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    if (action != RetentionAction.ANONYMISE) {
      throw new IllegalArgumentException("the books refer to files: they are not deleted");
    }
    List<RemovedRecord> due =
        rows.list(
            "select id, union_path::text"
                + DUE
                + " order by answered_at, id limit ? for no key update",
            row ->
                new RemovedRecord(
                    row.getObject(1, UUID.class), new UnionPath(row.getString(2)), null),
            closedBy,
            limit);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    for (RemovedRecord file : due) {
      rows.list("select payment_batch_erase(?, ?)", row -> 0, file.id(), today);
    }
    return due;
  }
}
