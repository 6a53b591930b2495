package org.workershome.kit.privacy.reveal;

import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Approvals of reveals: asked for by whoever wants to see, decided by somebody else, used once. Two
 * accounts of one person are one person.
 */
@Singleton
@DefaultBean
public class RevealApprovals implements PriorApproval {
  private static final List<Role> MAY_BE_DECIDERS = List.of(Role.SECURITY_ADMIN, Role.LEADER);

  private final RevealApprovalTable table;
  private final RevealChecks checks;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final List<Role> deciders;
  private final Duration wait;
  private final Duration valid;

  RevealApprovals(
      RevealApprovalTable table,
      RevealChecks checks,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock,
      @ConfigProperty(
              name = "workershome.privacy.approver-roles",
              defaultValue = "security-admin,leader")
          List<String> deciders,
      @ConfigProperty(name = "workershome.privacy.approval-wait", defaultValue = "P7D")
          Duration wait,
      @ConfigProperty(name = "workershome.privacy.approval-valid", defaultValue = "P1D")
          Duration valid) {
    this.table = table;
    this.checks = checks;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
    this.deciders = deciders.stream().map(RevealApprovals::decider).toList();
    this.wait = wait;
    this.valid = valid;
  }

  @Override
  public Optional<UUID> useUp(RevealScope scope) {
    return table.useUp(scope, clock.instant());
  }

  /**
   * A record was rewritten: what was approved, or asked for, is not what stands there now. In the
   * transaction at hand.
   */
  public void endWith(String recordType, UUID record) {
    table.end(recordType, record, clock.instant());
  }

  /**
   * In the transaction at hand.
   *
   * @throws ProblemException 400, 403 and 404 as a reveal would be; 422 when none is needed
   */
  RevealApprovalView ask(RevealApprovalRequest request) {
    Caller caller = callers.get();
    RevealAsk ask =
        checks.checked(
            caller,
            request.recordType(),
            request.recordId(),
            new RevealRequest(request.field(), request.purpose().name(), request.reason()));
    Instant now = clock.instant();
    RevealTarget target =
        ask.records()
            .find(ask.record(), ask.field(), LocalDate.ofInstant(now, Clocks.ZONE))
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (!target.minor()) {
      throw new ProblemException(RevealProblem.APPROVAL_NOT_NEEDED);
    }
    UUID id = Ids.next();
    table.insert(id, caller, ask, target, now, now.plus(wait));
    RevealApprovalRow row = found(table.find(id));
    audit.record(entry("reveal-approval-asked", row).why(ask.why()));
    return row.view(now);
  }

  /** One's own requests and, for who may decide or audit, those of his union and below. */
  List<RevealApprovalView> list(@Nullable RevealApprovalState state) {
    Instant now = clock.instant();
    RevealApprovalState stored = state == RevealApprovalState.EXPIRED ? null : state;
    return QuarkusTransaction.joiningExisting().call(() -> table.list(stored)).stream()
        .map(row -> row.view(now))
        .filter(view -> state == null || view.state() == state)
        .toList();
  }

  /**
   * @throws ProblemException 404
   */
  RevealApprovalView get(UUID id) {
    return found(QuarkusTransaction.joiningExisting().call(() -> table.find(id)))
        .view(clock.instant());
  }

  /**
   * In the transaction at hand.
   *
   * @throws ProblemException 403 without a decider's role, 404, 409 when it is decided or expired,
   *     412 and 428, 422 for his own request, from whichever account; that one is audited
   */
  RevealApprovalView decide(UUID id, @Nullable String ifMatch, RevealDecisionRequest request) {
    Caller caller = callers.get();
    callers.require(deciders.toArray(Role[]::new));
    RevealApprovalRow row = found(table.locked(id));
    if (row.isRequestedBy(caller)) {
      audit.recordAttempt(
          entry("reveal-approval-refused-attempt", row)
              .changed("refused", null, RevealProblem.SELF_APPROVAL.code()));
      throw new ProblemException(RevealProblem.SELF_APPROVAL).with("article", "未成年人网络保护条例 第三十六条");
    }
    Instant now = clock.instant();
    if (row.stateAt(now) != RevealApprovalState.REQUESTED) {
      throw new ProblemException(RevealProblem.APPROVAL_CLOSED).with("legalMoves", List.of());
    }
    ETags.require(ifMatch, row.version());
    boolean granted = request.outcome() == RevealApprovalOutcome.GRANT;
    table.decide(
        id,
        granted ? RevealApprovalState.GRANTED : RevealApprovalState.REFUSED,
        caller,
        IdentifyingNumbers.covered(request.note().strip()),
        now,
        granted ? now.plus(valid) : null);
    RevealApprovalRow after = found(table.find(id));
    audit.record(
        entry("reveal-approval-decided", after).changed("state", row.state(), after.state()));
    return after.view(now);
  }

  private static AuditEntry entry(String action, RevealApprovalRow row) {
    return AuditEntry.of(action, row.recordType(), row.recordId())
        .in(row.union())
        .about(row.personRef())
        .changed("approval", null, row.id())
        .changed("field", null, row.field());
  }

  private static RevealApprovalRow found(Optional<RevealApprovalRow> row) {
    return row.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Role decider(String wire) {
    return Role.ofWire(wire)
        .filter(MAY_BE_DECIDERS::contains)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "workershome.privacy.approver-roles: only security-admin and leader may decide"));
  }
}
