package org.workershome.kit.privacy.retention;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Dry run, agreement of somebody else, start. Each method works in the transaction at hand. */
@Singleton
class RetentionRuns {
  private static final int SAMPLES = 20;

  private final RetentionRunTable table;
  private final RetentionPolicies policies;
  private final RetentionCounts counts;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Duration valid;

  RetentionRuns(
      RetentionRunTable table,
      RetentionPolicies policies,
      RetentionCounts counts,
      Jobs jobs,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock,
      @ConfigProperty(name = "workershome.privacy.dry-run-valid", defaultValue = "P7D")
          Duration valid) {
    this.table = table;
    this.policies = policies;
    this.counts = counts;
    this.jobs = jobs;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
    this.valid = valid;
  }

  List<RetentionRunView> list() {
    Instant now = clock.instant();
    return table.list().stream().map(row -> row.view(now, table.lines(row.id()))).toList();
  }

  RetentionRunView get(UUID id) {
    RetentionRunRow row = found(table.find(id));
    return row.view(clock.instant(), table.lines(id));
  }

  /** Counts what is due today, and changes nothing. */
  RetentionRunView dryRun(DryRunRequest request) {
    Caller caller = callers.get();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    UUID id = Ids.next();
    List<String> wanted = request.recordTypes();
    List<String> types = wanted == null || wanted.isEmpty() ? policies.types() : wanted;
    table.insert(id, caller, now, now.plus(valid));
    for (String type : types.stream().distinct().toList()) {
      RetainedRecords records = policies.records(type);
      Optional<RetentionPolicyView> policy = policies.inForce(type, today);
      if (policy.isPresent()) {
        table.insert(id, policy.get().id(), counts.line(records, policy.get(), today, SAMPLES));
      }
    }
    audit.record(AuditEntry.of("retention-dry-run", "retention-run", id));
    return get(id);
  }

  /**
   * @throws ProblemException 404, 409 when it cannot be agreed to, 422 for his own, from whichever
   *     account; that one is audited
   */
  RetentionRunView approve(UUID id, @Nullable String ifMatch, RunApprovalRequest request) {
    Caller caller = callers.get();
    RetentionRunRow row = found(table.locked(id));
    requireToken(row, request.token());
    if (row.isMadeBy(caller)) {
      audit.recordAttempt(
          AuditEntry.of("retention-approval-attempt", "retention-run", id)
              .changed("refused", null, RetentionProblem.SELF_APPROVAL.code()));
      throw new ProblemException(RetentionProblem.SELF_APPROVAL);
    }
    Instant now = clock.instant();
    requireMove(row, "approval", now);
    ETags.require(ifMatch, row.version());
    table.approve(id, caller, now);
    audit.record(AuditEntry.of("retention-approved", "retention-run", id));
    return get(id);
  }

  /**
   * @throws ProblemException 404, 409 when nobody has agreed, it has expired or was started before
   */
  RetentionRunView start(UUID id, @Nullable String ifMatch, RunStartRequest request) {
    RetentionRunRow row = found(table.locked(id));
    requireToken(row, request.token());
    requireMove(row, "start", clock.instant());
    ETags.require(ifMatch, row.version());
    table.start(id, jobs.start(RetentionJob.KIND, id.toString()));
    audit.record(AuditEntry.of("retention-started", "retention-run", id));
    return get(id);
  }

  private static void requireToken(RetentionRunRow row, UUID token) {
    if (!row.id().equals(token)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("token", "OTHER_RUN", "不是该次试运行的凭据", "is the token of another dry run");
    }
  }

  private static void requireMove(RetentionRunRow row, String move, Instant now) {
    if (!row.legalMoves(now).contains(move)) {
      throw new ProblemException(RetentionProblem.RUN_CLOSED)
          .detail(
              "须先试运行并经他人审批，且未过期、未执行",
              "A dry run that somebody else agreed to, not expired, not started before")
          .with("legalMoves", row.legalMoves(now));
    }
  }

  private static RetentionRunRow found(Optional<RetentionRunRow> row) {
    return row.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
