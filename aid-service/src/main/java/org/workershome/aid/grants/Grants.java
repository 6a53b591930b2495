package org.workershome.aid.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.BankConsents;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.ledger.Ledger;
import org.workershome.aid.ledger.Posting;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Proposes and decides one-off living aid. */
@ApplicationScoped
class Grants {
  private static final String ROW =
      """
      select id, number, household_id, fund_id, union_path::text, person_ref, amount, reason, state,
        outcome_reason, content_hash, created_at, maker_subject, maker_ref, version
      from aid_grant where id = ?""";

  private final Rows rows;
  private final Ledger ledger;
  private final Numbers numbers;
  private final BankConsents consents;
  private final YearsCap cap;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Grants(
      Rows rows,
      Ledger ledger,
      Numbers numbers,
      BankConsents consents,
      YearsCap cap,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.numbers = numbers;
    this.consents = consents;
    this.cap = cap;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  private record Filed(String unionPath, String personRef) {}

  GrantView propose(GrantRequest request) {
    if (!request.amount().isPositive()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("amount", "NOT_POSITIVE", "金额必须大于零", "The amount must be above zero");
    }
    Filed household = filed(request.householdId());
    if (ledger.balances(request.fundId()).isEmpty()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("fundId", "NOT_FOUND", "没有该资金账户", "There is no such fund");
    }
    Actor maker = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(maker, household.personRef());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    cap.requireRoom(request.householdId(), household.unionPath(), request.amount(), today);
    UUID id = Ids.next();
    String reason = request.reason().strip();
    rows.change(
        "insert into aid_grant (id, number, household_id, fund_id, union_path, person_ref, amount,"
            + " reason, year, state, maker_subject, maker_ref, content_hash, created_at, version,"
            + " petition_id)"
            + " values (?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, 1,"
            // The one that it answers; what joins the file later is another matter.
            + " (select petition_id from household_petition where household_id = ?"
            + " order by referred_at desc limit 1))",
        id,
        numbers.next("JZ", new UnionPath(household.unionPath()), today),
        request.householdId(),
        request.fundId(),
        household.unionPath(),
        household.personRef(),
        request.amount(),
        reason,
        today.getYear(),
        maker.subject(),
        maker.personRef(),
        ContentHash.of(id, request.householdId(), request.fundId(), request.amount(), reason),
        now,
        request.householdId());
    audit.noted(
        AidAudit.of("grant-proposed", "grant", id, household.unionPath(), household.personRef())
            .why(reason)
            .changed("state", null, GrantState.PROPOSED)
            .changed("amount", null, request.amount())
            .changed("household", null, request.householdId()));
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  GrantView one(UUID id) {
    return rows.one(ROW, row -> view(row, heldBack(row)), id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Decides; an approval reserves the money in the same transaction. */
  GrantView decide(UUID id, @Nullable String ifMatch, GrantApprovalRequest request) {
    GrantView grant =
        rows.one(ROW + " for update", row -> view(row, null), id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, grant.version());
    if (grant.state() != GrantState.PROPOSED) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .detail("该笔救助已审批", "The grant is decided already")
          .with("legalMoves", grant.legalMoves());
    }
    Actor approver = requireSomebodyElse(id);
    if (!grant.contentHash().equals(request.contentHash())) {
      throw new ProblemException(AidProblem.CONTENT_CHANGED);
    }
    boolean approved = request.outcome() == GrantOutcome.APPROVE;
    rows.change(
        "update aid_grant set state = ?, approver_subject = ?, approver_ref = ?, decided_at = ?,"
            + " version = version + 1 where id = ?",
        approved ? GrantState.APPROVED : GrantState.REFUSED,
        approver.subject(),
        approver.personRef(),
        clock.instant(),
        id);
    if (approved) {
      ledger.post(Posting.RESERVE, grant.fundId(), id, grant.amount());
    }
    audit.moved(
        "grant-decided",
        "grant",
        id,
        grant.unionPath(),
        recipientOf(id),
        grant.state(),
        approved ? GrantState.APPROVED : GrantState.REFUSED);
    return one(id);
  }

  private Actor requireSomebodyElse(UUID id) {
    Actor approver = Actor.of(caller.get());
    Actor maker =
        rows.one(
                ROW,
                row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
                id)
            .orElseThrow();
    SeparationRules.requireNotHisOwn(approver, recipientOf(id));
    SeparationRules.requireSomebodyElse(approver, Arrays.asList(maker));
    return approver;
  }

  private String recipientOf(UUID id) {
    return rows.one(ROW, row -> row.getString("person_ref"), id).orElseThrow();
  }

  /** 总工发〔2015〕20号 第三条: file first, help later. */
  private Filed filed(UUID household) {
    return rows.one(
            "select union_path::text, person_ref, state from household where id = ?",
            row -> {
              if (!row.getString("state").equals("FILED")) {
                throw new ProblemException(AidProblem.NOT_ON_FILE)
                    .with("article", "总工发〔2015〕20号 第三条");
              }
              return new Filed(row.getString(1), row.getString(2));
            },
            household)
        .orElseThrow(
            () ->
                new ProblemException(TechnicalProblem.INVALID_FIELDS)
                    .fault("householdId", "NOT_FOUND", "没有该档案", "There is no such file"));
  }

  private @Nullable HeldBack heldBack(ResultSet row) throws SQLException {
    if (GrantState.valueOf(row.getString("state")) != GrantState.APPROVED) {
      return null;
    }
    String recipient = row.getString("person_ref");
    return consents.inForce(List.of(recipient)).isEmpty() ? HeldBack.CONSENT_MISSING : null;
  }

  private static GrantView view(ResultSet row, @Nullable HeldBack heldBack) throws SQLException {
    GrantState state = GrantState.valueOf(row.getString("state"));
    return new GrantView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("household_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getString("union_path"),
        new Money(row.getBigDecimal("amount")),
        row.getString("reason"),
        state,
        row.getString("outcome_reason"),
        heldBack,
        row.getString("content_hash"),
        Rows.instant(row, "created_at"),
        state.moves(),
        row.getLong("version"));
  }
}
