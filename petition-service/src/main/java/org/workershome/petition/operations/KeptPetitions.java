package org.workershome.petition.operations;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;
import org.workershome.petition.core.Rows;

/**
 * Petitions at the end of their time. They go as a whole, with papers, rosters and steps: what is
 * left without its people would be read by nobody, and tells the figures of then nothing new.
 */
@Singleton
class KeptPetitions implements RetainedRecords {
  private static final int TEN_YEARS = 120;

  /** What is sealed stays as long as aid or a mediation that came of it: these have its wall. */
  private static final String DUE =
      """
      \sfrom petition p where ended_on <= ? and not retention_held('petition', id)
         and not (sealed and (exists (select from legal_aid a where a.petition_id = p.id)
           or exists (select from mediation m where m.petition_id = p.id)))""";

  private final Rows rows;

  KeptPetitions(Rows rows) {
    this.rows = rows;
  }

  @Override
  public String recordType() {
    return "petition";
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.DELETE);
  }

  @Override
  public int leastMonths() {
    return TEN_YEARS;
  }

  @Override
  public String leastMonthsBasis() {
    return "机关文件材料归档范围和文书档案保管期限规定";
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return rows.one("select count(*)" + DUE, row -> row.getLong(1), closedBy).orElse(0L);
  }

  @Override
  public List<UUID> sampleToRemove(LocalDate closedBy, int limit) {
    return rows.list(
        "select id" + DUE + " order by ended_on, id limit ?",
        row -> row.getObject(1, UUID.class),
        closedBy,
        limit);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    List<RemovedRecord> due =
        rows.list(
            "select id, union_path::text, person_ref" + DUE + " order by ended_on, id limit ?",
            row ->
                new RemovedRecord(
                    row.getObject(1, UUID.class),
                    new UnionPath(row.getString(2)),
                    row.getString(3)),
            closedBy,
            limit);
    for (RemovedRecord petition : due) {
      rows.list("select petition_forget(?, ?)", row -> 0, petition.id(), closedBy);
    }
    return due;
  }
}
