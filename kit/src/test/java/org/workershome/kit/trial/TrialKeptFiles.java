package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;
import org.workershome.kit.privacy.rows.Rows;

/** The same files, as they are kept and erased. */
@Singleton
class TrialKeptFiles implements RetainedRecords {
  private static final String DUE =
      " from trial_file where closed_on <= ? and person_ref <> '-'"
          + " and not retention_held('trial-file', id)";

  private static final String TO_RETAIN =
      " from trial_file where closed_on <= ? and retained_on is null and person_ref <> '-'";

  /** Batches that break after their work, before they commit. */
  final AtomicInteger stumbles = new AtomicInteger();

  private final Rows rows;

  TrialKeptFiles(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String recordType() {
    return "trial-file";
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.DELETE, RetentionAction.ANONYMISE);
  }

  @Override
  public int leastMonths() {
    return 12;
  }

  @Override
  public String leastMonthsBasis() {
    return "试行办法";
  }

  @Override
  public long countToRetain(LocalDate closedBy) {
    return rows.one("select count(*)" + TO_RETAIN, row -> row.getLong(1), closedBy).orElseThrow();
  }

  @Override
  public int retain(LocalDate closedBy, int limit) {
    return rows.change(
        "update trial_file set retained_on = current_date where id in (select id"
            + TO_RETAIN
            + " order by closed_on, id limit ?)",
        closedBy,
        limit);
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return rows.one("select count(*)" + DUE, row -> row.getLong(1), closedBy).orElseThrow();
  }

  @Override
  public List<UUID> sampleToRemove(LocalDate closedBy, int limit) {
    return rows.list(
        "select id" + DUE + " order by closed_on, id limit ?",
        row -> row.getObject(1, UUID.class),
        closedBy,
        limit);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    String some = " where id in (select id" + DUE + " order by closed_on, id limit ?)";
    String what =
        switch (action) {
          case DELETE -> "delete from trial_file" + some;
          case ANONYMISE -> "update trial_file set phone_sealed = null, person_ref = '-'" + some;
        };
    List<RemovedRecord> removed =
        rows.list(
            what + " returning id, union_path::text",
            row ->
                new RemovedRecord(
                    row.getObject(1, UUID.class), new UnionPath(row.getString(2)), null),
            closedBy,
            limit);
    if (stumbles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the process dies here");
    }
    return removed;
  }
}
