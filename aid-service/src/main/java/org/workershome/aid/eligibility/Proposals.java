package org.workershome.aid.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.kit.approval.ApprovalDraft;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.approval.ContentHash;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** Proposes standards and rule sets; somebody else approves them. */
@ApplicationScoped
class Proposals {
  static final String POLICY = "aid-rules";

  private static final Money MOST = Money.of("1000000.00");

  private final Rows rows;
  private final Approvals approvals;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Proposals(Rows rows, Approvals approvals, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.approvals = approvals;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  UUID standard(StandardRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    if (!request.monthlyAmount().isPositive()) {
      faults.add(
          new FieldFault(
              "monthlyAmount", "NOT_POSITIVE", "金额必须大于零", "The amount must be above zero"));
    }
    refuseTooMuch("monthlyAmount", request.monthlyAmount(), faults);
    ProblemException.refuseAny(faults);
    UUID id = Ids.next();
    Actor maker = Actor.of(caller.get());
    UnionPath union = caller.get().requireUnion();
    String hash =
        ContentHash.of(
            Standards.TYPE,
            Map.of(
                "id", id,
                "union", union.value(),
                "region", request.region(),
                "residence", request.residence(),
                "monthlyAmount", request.monthlyAmount(),
                "effectiveFrom", request.effectiveFrom(),
                "source", request.source().strip()));
    insert(
        "subsistence_standard_once",
        "insert into subsistence_standard (id, union_path, region, residence, monthly_amount,"
            + " effective_from, source, content_hash, maker_subject, maker_ref, created_at)"
            + " values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        union,
        request.region(),
        request.residence(),
        request.monthlyAmount(),
        request.effectiveFrom(),
        request.source().strip(),
        hash,
        maker.subject(),
        maker.personRef(),
        clock.instant());
    ask(Standards.TYPE, id, "低保标准", union, hash);
    return id;
  }

  UUID ruleSet(RuleSetRequest request) {
    refuseFaults(request);
    UUID id = Ids.next();
    Actor maker = Actor.of(caller.get());
    UnionPath union = caller.get().requireUnion();
    RuleSet rules = RuleSets.of(id, union.value(), request);
    String hash =
        ContentHash.of(
            RuleSets.TYPE,
            Map.of("rules", RuleSets.text(rules), "source", request.source().strip()));
    insert(
        "rule_set_once",
        RuleSets.INSERT,
        id,
        rules.code(),
        union,
        rules.title(),
        rules.formula(),
        rules.deepPercent(),
        rules.relativePercent(),
        rules.accidentalPercent(),
        rules.deepMonths(),
        RuleSets.names(rules.countedIncomes()),
        RuleSets.names(rules.countedExpenditures()),
        RuleSets.names(rules.exclusions()),
        rules.mostHomes(),
        rules.migrantMonths(),
        rules.imputedWage(),
        rules.workingAgeFrom(),
        rules.workingAgeTo(),
        rules.effectiveFrom(),
        request.source().strip(),
        hash,
        maker.subject(),
        maker.personRef(),
        clock.instant());
    ask(RuleSets.TYPE, id, "困难认定规则 " + rules.code(), union, hash);
    return id;
  }

  private void insert(String once, String sql, @Nullable Object... parameters) {
    try {
      rows.change(sql, parameters);
    } catch (DatabaseFault e) {
      if (e.broke(once)) {
        throw new ProblemException(AidProblem.RULES_EXIST, e);
      }
      throw e;
    }
  }

  private void ask(String type, UUID id, String title, UnionPath union, String hash) {
    audit.moved(type + "-proposed", type, id, union.value(), null, null, RulesState.PROPOSED);
    approvals.request(
        new ApprovalDraft(
            POLICY, type, id.toString(), title, union, null, hash, List.of(), Map.of()));
  }

  private static void refuseFaults(RuleSetRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.relativePercent() < request.deepPercent()) {
      faults.add(
          new FieldFault(
              "relativePercent",
              "BELOW_DEEP",
              "不能低于深度困难的比例",
              "Not below the percentage of deep hardship"));
    }
    if (request.imputedWage().isNegative()) {
      faults.add(
          new FieldFault("imputedWage", "NEGATIVE", "金额不能为负", "The amount must not be negative"));
    }
    refuseTooMuch("imputedWage", request.imputedWage(), faults);
    ProblemException.refuseAny(faults);
  }

  /** A month's; what is far above any cannot overflow a year's sum of a household either. */
  private static void refuseTooMuch(String field, Money amount, List<FieldFault> faults) {
    if (amount.compareTo(MOST) > 0) {
      faults.add(
          new FieldFault(field, "TOO_LARGE", "金额不能超过 " + MOST, "The amount is over " + MOST));
    }
  }
}
