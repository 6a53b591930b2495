package org.workershome.kit.privacy.reveal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Shows one field in clear. The audit's row is written in the same transaction and committed before
 * anything is answered: no audit, no reveal. What is refused is audited as an attempt.
 */
@Singleton
public final class Reveals {
  private final RevealChecks checks;
  private final RevealUses uses;
  private final PriorApproval approvals;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  Reveals(
      RevealChecks checks,
      RevealUses uses,
      PriorApproval approvals,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.checks = checks;
    this.uses = uses;
    this.approvals = approvals;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** 200 with what {@link #revealed} gives, not to be stored on the way. */
  public Response reveal(String recordType, UUID id, RevealRequest request) {
    return Response.ok(revealed(recordType, id, request))
        .header("Cache-Control", "no-store")
        .build();
  }

  /**
   * Commits in a transaction of its own before it gives the value.
   *
   * @param recordType of a {@link Revealable}
   * @throws ProblemException 400 without a purpose or for an unknown field, 403 for another role's
   *     field, 404 for a record out of sight or without that value, 422 when a minor's approval is
   *     missing, 429 over the hourly limit
   */
  public RevealedView revealed(String recordType, UUID id, RevealRequest request) {
    AtomicReference<AuditEntry> attempt =
        new AtomicReference<>(
            AuditEntry.of("reveal-refused", recordType, id)
                .why(
                    RevealChecks.told(request.purpose())
                        + "："
                        + RevealChecks.told(request.reason()))
                .changed("field", null, RevealChecks.told(request.field())));
    try {
      return QuarkusTransaction.requiringNew().call(() -> shown(recordType, id, request, attempt));
    } catch (ProblemException refused) {
      audit.recordAttempt(attempt.get().changed("refused", null, refused.type().code()));
      throw refused;
    }
  }

  private RevealedView shown(
      String recordType, UUID id, RevealRequest request, AtomicReference<AuditEntry> attempt) {
    Caller caller = callers.get();
    RevealAsk ask = checks.checked(caller, recordType, id, request);
    uses.requireRoom(caller);
    Instant now = clock.instant();
    RevealTarget target =
        ask.records()
            .find(id, ask.field(), LocalDate.ofInstant(now, Clocks.ZONE))
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    attempt.updateAndGet(entry -> entry.in(target.union()).about(target.personRef()));
    UUID approval = target.minor() ? approved(caller, ask) : null;
    uses.add(caller, ask, target, approval);
    audit.record(
        AuditEntry.of("reveal", recordType, id)
            .in(target.union())
            .about(target.personRef())
            .why(ask.why())
            .changed("field", null, ask.field())
            .changed("approval", null, approval));
    return new RevealedView(recordType, id, ask.field(), ask.purpose(), target.value(), now);
  }

  /** 未成年人网络保护条例 第三十六条. */
  private @Nullable UUID approved(Caller caller, RevealAsk ask) {
    return approvals
        .useUp(
            new RevealScope(
                caller.requirePersonRef(),
                ask.recordType(),
                ask.record(),
                ask.field(),
                ask.purpose()))
        .orElseThrow(
            () ->
                new ProblemException(RevealProblem.APPROVAL_NEEDED)
                    .detail(
                        "请先提交查看申请，经负责人或其授权的管理人员审批后再查看",
                        "Ask for an approval first; a leader or an authorised administrator decides")
                    .with("article", "未成年人网络保护条例 第三十六条"));
  }
}
