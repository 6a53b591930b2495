package org.workershome.kit.privacy.retention;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.job.JobFailure;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;

/**
 * Does what a dry run showed, batch by batch. Each batch, its audit and how far it got are one
 * transaction, so that it can be broken off and gone on with anywhere. No more is touched than was
 * shown.
 */
@Singleton
class RetentionJob implements JobHandler {
  static final String KIND = "retention-run";
  private static final int BATCH = 200;

  private final RetentionRunTable table;
  private final RetentionPolicies policies;
  private final LegalHolds holds;
  private final List<BelongsToRecords> belongings;
  private final AuditTrail audit;

  RetentionJob(
      RetentionRunTable table,
      RetentionPolicies policies,
      LegalHolds holds,
      @All List<BelongsToRecords> belongings,
      AuditTrail audit) {
    this.table = table;
    this.policies = policies;
    this.holds = holds;
    this.belongings = belongings;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    UUID id = UUID.fromString(run.parameters());
    RetentionRunRow agreed =
        QuarkusTransaction.requiringNew()
            .call(() -> table.find(id))
            .orElseThrow(() -> new JobFailure("没有该次试运行 / There is no such dry run"));
    // Whoever puts a job into the queue by another way gets nothing erased.
    if (agreed.approvedBy() == null || !run.id().equals(agreed.job())) {
      throw new JobFailure("未经他人审批 / Nobody else has agreed to it");
    }
    for (RetentionLineView line : QuarkusTransaction.requiringNew().call(() -> table.lines(id))) {
      RetainedRecords records = policies.records(line.recordType());
      while (QuarkusTransaction.requiringNew().call(() -> batch(run, id, records))) {
        belongings.forEach(BelongsToRecords::finish);
      }
    }
    // Also what a run that was broken off has left.
    belongings.forEach(BelongsToRecords::finish);
  }

  /** False when nothing is left to do of that type. */
  private boolean batch(JobRun run, UUID id, RetainedRecords records) {
    holds.lock(records.recordType());
    List<RetentionLineView> lines = table.lines(id);
    RetentionLineView line =
        lines.stream()
            .filter(one -> one.recordType().equals(records.recordType()))
            .findFirst()
            .orElseThrow();
    int retained =
        records.retain(line.retainBy(), (int) Math.min(BATCH, line.toRetain() - line.retained()));
    List<RemovedRecord> removed =
        records.remove(
            line.removeBy(),
            line.action(),
            (int) Math.min(BATCH, line.toRemove() - line.removed()));
    for (RemovedRecord record : removed) {
      int others =
          belongings.stream()
              .mapToInt(room -> room.removeOf(records.recordType(), record.id()))
              .sum();
      audit.record(
          AuditEntry.of("retention-removed", records.recordType(), record.id())
              .in(record.union())
              .about(record.personRef())
              .changed("action", null, line.action())
              .changed("run", null, id)
              .changed("belongings", null, others));
    }
    table.advance(id, records.recordType(), retained, removed.size());
    long done = lines.stream().mapToLong(one -> one.retained() + one.removed()).sum();
    long total = lines.stream().mapToLong(one -> one.toRetain() + one.toRemove()).sum();
    run.checkpoint(records.recordType(), done + retained + removed.size(), total);
    return retained > 0 || !removed.isEmpty();
  }
}
