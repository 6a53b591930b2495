package org.workershome.aid.payment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.BankProfile;
import org.workershome.aid.core.bank.BankProfiles;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Collects approved grants into a new plan, in sets. */
@ApplicationScoped
class PlanDrafts {
  private static final String CHOSEN =
      """
      with chosen as (
        select g.id, g.number, g.household_id, g.union_path, g.amount, g.created_at from aid_grant g
        where g.fund_id = ? and g.state = 'APPROVED'
          and (?::text[] is null or g.id = any (?::text[]::uuid[]))
          and (?::text[] is not null or not exists
            (select 1 from payment_plan_line p where p.grant_id = g.id and p.live)))
      """;

  /** What is there twice, here or in another plan: named, before the unique keys refuse it. */
  private static final String TWICE =
      CHOSEN
          + """
          select c.number, coalesce(
              (select g.number from payment_plan_line p join aid_grant g on g.id = p.grant_id
                where p.live and (p.grant_id = c.id
                  or (p.household_id = c.household_id and p.item = ? and p.period = ?)) limit 1),
              (select o.number from chosen o
                where o.household_id = c.household_id and o.id <> c.id limit 1)) as other
          from chosen c order by c.number""";

  private static final String COLLECT =
      CHOSEN
          + """
          insert into payment_plan_line (id, plan_id, position, grant_id, household_id, union_path, amount, item, period)
          select uuidv7(), ?, row_number() over (order by created_at, id) - 1, id, household_id, union_path, amount, ?, ?
          from chosen""";

  private static final int NAMED_AT_MOST = 100;

  private final Rows rows;
  private final PlanRows plans;
  private final BankProfiles profiles;
  private final Numbers numbers;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  PlanDrafts(
      Rows rows,
      PlanRows plans,
      BankProfiles profiles,
      Numbers numbers,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.profiles = profiles;
    this.numbers = numbers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  PlanView draft(PlanRequest request) {
    if (!request.declaredTotal().isPositive()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("declaredTotal", "NOT_POSITIVE", "金额必须大于零", "The amount must be above zero");
    }
    String union = caller.get().requireUnion().value();
    BankProfile profile =
        profiles
            .inForce(request.bankProfile(), union)
            .orElseThrow(() -> new ProblemException(AidProblem.NO_BANK_PROFILE));
    String[] grants = texts(request.grantIds());
    refuseTwice(request, grants);
    UUID id = Ids.next();
    insert(id, union, profile, request);
    try {
      int collected =
          rows.change(
              COLLECT,
              request.fundId(),
              grants,
              grants,
              grants,
              id,
              request.item(),
              request.period());
      if (collected == 0) {
        throw new ProblemException(AidProblem.NOTHING_TO_PAY);
      }
    } catch (DatabaseFault e) {
      // Somebody else, perhaps of a union that we do not see, was faster by a moment.
      if (e.broke("payment_plan_line_once") || e.broke("payment_plan_line_live")) {
        throw new ProblemException(AidProblem.DUPLICATE_PAYMENT, e);
      }
      throw e;
    }
    plans.requireNoneHisOwn(id, Actor.of(caller.get()));
    audit.moved("payment-plan-drafted", "payment-plan", id, union, null, null, PlanState.DRAFT);
    return plans.one(id);
  }

  private void refuseTwice(PlanRequest request, String @Nullable [] grants) {
    var problem = new ProblemException(AidProblem.DUPLICATE_PAYMENT);
    rows
        .list(
            TWICE,
            row -> new String[] {row.getString(1), row.getString(2)},
            request.fundId(),
            grants,
            grants,
            grants,
            request.item(),
            request.period())
        .stream()
        .filter(pair -> pair[1] != null)
        .limit(NAMED_AT_MOST)
        .forEach(
            pair ->
                problem.fault(
                    "grantIds",
                    "TWICE",
                    "救助 " + pair[0] + " 与 " + pair[1] + " 为同一家庭、同一项目和期间",
                    pair[0] + " and " + pair[1] + " are of one household, item and period"));
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private void insert(UUID id, String union, BankProfile profile, PlanRequest request) {
    Actor maker = Actor.of(caller.get());
    Instant now = clock.instant();
    rows.change(
        "insert into payment_plan (id, number, union_path, fund_id, profile_id, title, item, period,"
            + " state, declared_count, declared_total, maker_subject, maker_ref, created_at, version)"
            + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, 1)",
        id,
        numbers.next("FP", new UnionPath(union), LocalDate.ofInstant(now, Clocks.ZONE)),
        union,
        request.fundId(),
        profile.id(),
        request.title().strip(),
        request.item(),
        request.period(),
        request.declaredCount(),
        request.declaredTotal(),
        maker.subject(),
        maker.personRef(),
        now);
  }

  private static String @Nullable [] texts(@Nullable List<UUID> ids) {
    return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
