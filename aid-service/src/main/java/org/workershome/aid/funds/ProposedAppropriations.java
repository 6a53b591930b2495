package org.workershome.aid.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.approval.Approval;
import org.workershome.kit.approval.ApprovalDecision;
import org.workershome.kit.approval.ApprovalProblem;
import org.workershome.kit.approval.ApprovalState;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Proposes money for a fund, corrects what was returned, approves. */
@ApplicationScoped
class ProposedAppropriations {
  private static final String APPROPRIATION =
      "select id, fund_id, amount, voucher, state, maker_subject, maker_ref, version"
          + " from appropriation where id = ?";

  private final Rows rows;
  private final Funds funds;
  private final Appropriations appropriations;
  private final Approvals approvals;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  ProposedAppropriations(
      Rows rows,
      Funds funds,
      Appropriations appropriations,
      Approvals approvals,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.funds = funds;
    this.appropriations = appropriations;
    this.approvals = approvals;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  AppropriationView propose(UUID fund, AppropriationRequest request) {
    FundView into = funds.one(fund);
    requirePositive(request.amount());
    Actor maker = Actor.of(caller.get());
    UUID id = Ids.next();
    try {
      rows.change(
          "insert into appropriation (id, fund_id, union_path, amount, voucher, maker_subject,"
              + " maker_ref, created_at) select ?, id, union_path, ?, ?, ?, ?, ? from fund where id = ?",
          id,
          request.amount(),
          request.voucher().strip(),
          maker.subject(),
          maker.personRef(),
          clock.instant(),
          fund);
    } catch (DatabaseFault e) {
      if (e.broke("appropriation_fund_id_voucher_key")) {
        throw new ProblemException(AidProblem.VOUCHER_EXISTS, e);
      }
      throw e;
    }
    audit.noted(
        AidAudit.of("appropriation-proposed", "appropriation", id, into.unionPath(), null)
            .changed("state", null, "PROPOSED")
            .changed("amount", null, request.amount())
            .changed("fund", null, fund));
    appropriations.ask(id, new UnionPath(into.unionPath()), request.amount());
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  AppropriationView one(UUID id) {
    return rows.one(APPROPRIATION, ProposedAppropriations::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Approves the step at which it stands; with the last one it is posted, in the same transaction.
   */
  AppropriationView approve(UUID id, @Nullable String ifMatch) {
    // First of all, as every other way to its approval does: two orders of locks are a deadlock.
    Optional<Approval> open =
        approvals.lockLive(Appropriations.POLICY, Appropriations.TYPE, id.toString());
    AppropriationView found = one(id);
    ETags.require(ifMatch, found.version());
    if (!found.state().equals("PROPOSED")) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE).with("legalMoves", List.of());
    }
    SeparationRules.requireSomebodyElse(Actor.of(caller.get()), List.of(maker(id)));
    Approval request =
        open.orElseThrow(() -> new ProblemException(ApprovalProblem.NOT_AN_APPROVER));
    approvals.decide(request.id(), ApprovalDecision.approve(appropriations.hash(id)));
    return one(id);
  }

  /**
   * Corrects what an approver has returned, and asks all of them anew.
   *
   * @throws ProblemException 403 when somebody else proposed it, 409 when it was not returned
   */
  AppropriationView resubmit(
      UUID id, @Nullable String ifMatch, AppropriationCorrectionRequest request) {
    Optional<Approval> open =
        approvals.lockLive(Appropriations.POLICY, Appropriations.TYPE, id.toString());
    AppropriationView found = one(id);
    ETags.require(ifMatch, found.version());
    requirePositive(request.amount());
    // First, because the request is not even seen by another cashier.
    if (!Actor.of(caller.get()).isSamePersonAs(maker(id))) {
      throw new ProblemException(ApprovalProblem.NOT_THE_REQUESTER);
    }
    Approval returned =
        open.filter(it -> it.state() == ApprovalState.RETURNED)
            .orElseThrow(
                () -> new ProblemException(AidProblem.ILLEGAL_MOVE).with("legalMoves", List.of()));
    try {
      appropriations.correct(
          id,
          returned.id(),
          request.amount(),
          request.voucher().strip(),
          request.reason() == null ? null : request.reason().strip());
    } catch (DatabaseFault e) {
      if (e.broke("appropriation_fund_id_voucher_key")) {
        throw new ProblemException(AidProblem.VOUCHER_EXISTS, e);
      }
      throw e;
    }
    return one(id);
  }

  private Actor maker(UUID id) {
    return rows.one(
            APPROPRIATION,
            row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
            id)
        .orElseThrow();
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("amount", "NOT_POSITIVE", "金额必须大于零", "The amount must be above zero");
    }
  }

  private static AppropriationView view(ResultSet row) throws SQLException {
    return new AppropriationView(
        row.getObject("id", UUID.class),
        row.getObject("fund_id", UUID.class),
        new Money(row.getBigDecimal("amount")),
        row.getString("voucher"),
        row.getString("state"),
        row.getLong("version"));
  }
}
