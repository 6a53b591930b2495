package org.workershome.aid.household;

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
 * Files at the end of their time. What was paid stays in the books, and so does the file's number:
 * it tells of nobody any more.
 */
@Singleton
class KeptHouseholds implements RetainedRecords {
  private static final String IN_USE =
      " from household where closed_on <= ? and retained_on is null and erased_on is null";

  private static final String DUE =
      " from household where closed_on <= ? and erased_on is null"
          + " and not retention_held('household', id)";

  private final Rows rows;
  private final Clock clock;

  KeptHouseholds(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String recordType() {
    return RevealableHouseholds.TYPE;
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.ANONYMISE);
  }

  @Override
  public long countToRetain(LocalDate closedBy) {
    return count(IN_USE, closedBy);
  }

  @Override
  public int retain(LocalDate closedBy, int limit) {
    return rows.change(
        "update household set retained_on = ?, version = version + 1 where id in (select id"
            + IN_USE
            + " order by closed_on, id limit ?)",
        today(),
        closedBy,
        limit);
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return count(DUE, closedBy);
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
    if (action != RetentionAction.ANONYMISE) {
      throw new IllegalArgumentException("the books refer to files: they are not deleted");
    }
    List<RemovedRecord> due =
        rows.list(
            "select id, union_path::text, person_ref"
                + DUE
                + " order by closed_on, id limit ? for update",
            row ->
                new RemovedRecord(
                    row.getObject(1, UUID.class),
                    new UnionPath(row.getString(2)),
                    row.getString(3)),
            closedBy,
            limit);
    for (RemovedRecord file : due) {
      UUID id = file.id();
      rows.change("delete from household_petition where household_id = ?", id);
      rows.change("delete from person_on_file where household_id = ?", id);
      rows.change("delete from household_facts where household_id = ?", id);
      rows.change(
          "update household_assessment set explanation_sealed = null,"
              + " person_ref = 'erased:' || household_id where household_id = ?",
          id);
      rows.change("delete from payment_card where household_id = ?", id);
      rows.change("delete from card_change where household_id = ? and state = 'PROPOSED'", id);
      rows.change(
          "update household set head_name_sealed = null, head_citizen_id_sealed = null,"
              + " phone_sealed = null, members_sealed = null, bank_card_sealed = null,"
              + " bank_name = null, review_opinion = null, approval_opinion = null,"
              + " person_ref = 'erased:' || id, erased_on = ?, retained_on = coalesce(retained_on, ?),"
              + " version = version + 1 where id = ?",
          today(),
          today(),
          id);
      rows.list("select aid_grant_forget(?)", row -> 0, id);
    }
    return due;
  }

  private long count(String which, LocalDate closedBy) {
    return rows.one("select count(*)" + which, row -> row.getLong(1), closedBy).orElse(0L);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
