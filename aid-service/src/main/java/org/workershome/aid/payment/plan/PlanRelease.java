package org.workershome.aid.payment.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.BankConsents;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.core.bank.BankProfile;
import org.workershome.aid.core.bank.BankProfiles;
import org.workershome.aid.core.bank.Slot;
import org.workershome.aid.payment.Due;
import org.workershome.aid.payment.DueGrants;
import org.workershome.aid.payment.FileRecords;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** Tries a release, and does it: files of no more lines than the bank takes, each in its moment. */
@ApplicationScoped
class PlanRelease {
  private static final String PORTIONS =
      """
      select count(*) as lines, sum(amount) as total, position / ? as file from payment_plan_line
      where plan_id = ? group by 3 order by 3""";

  private final Rows rows;
  private final PlanRows plans;
  private final PlanMoves moves;
  private final PlanChecks checks;
  private final BankProfiles profiles;
  private final DueGrants grants;
  private final FileRecords files;
  private final BankConsents consents;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  PlanRelease(
      Rows rows,
      PlanRows plans,
      PlanMoves moves,
      PlanChecks checks,
      BankProfiles profiles,
      DueGrants grants,
      FileRecords files,
      BankConsents consents,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.moves = moves;
    this.checks = checks;
    this.profiles = profiles;
    this.grants = grants;
    this.files = files;
    this.consents = consents;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  private record Portion(int lines, Money total) {}

  /** What a release would do; writes nothing. */
  @Transactional
  DryRunView dryRun(UUID id) {
    PlanView plan = plans.one(id);
    BankProfile profile = profile(plan);
    List<Portion> portions = portions(plan, profile);
    List<Slot> slots = profiles.estimate(profile, portions.size());
    List<PlannedFileView> planned = new ArrayList<>();
    for (int i = 0; i < portions.size(); i++) {
      Portion portion = portions.get(i);
      Slot slot = slots.get(i);
      planned.add(
          new PlannedFileView(
              portion.lines(),
              portion.total(),
              slot.sendAt().atZone(Clocks.ZONE).toInstant(),
              slot.paidOn()));
    }
    Money reserved = reserved(id);
    ChecksView found = checks.of(id, plan.lineCount());
    // Checking enters cards; a trial leaves no trace of it.
    QuarkusTransaction.setRollbackOnly();
    return new DryRunView(
        plan.lineCount(),
        plan.lineTotal(),
        reserved,
        planned,
        Collections.max(
            slots.stream().map(Slot::paidOn).toList(), Comparator.<LocalDate>naturalOrder()),
        slots.stream().anyMatch(Slot::provisional),
        found,
        hash(plan, portions));
  }

  /**
   * Writes all files, or none. Whoever releases did not approve; and neither made nor approved any
   * of the grants. Nobody changes a card meanwhile; what else may have happened is looked at again
   * when all files are written.
   */
  PlanView release(UUID id, @Nullable String ifMatch, PlanReleaseRequest request) {
    PlanRows.Held held = plans.held(id, ifMatch, "release");
    PlanView plan = held.view();
    Actor cashier = Actor.of(caller.get());
    SeparationRules.requireSomebodyElse(cashier, Collections.singletonList(held.approver()));
    rows.list("select hold_payees(?)", row -> 0, id);
    moves.requireContent(plan, plan.contentHash());
    BankProfile profile = profile(plan);
    List<Portion> portions = portions(plan, profile);
    if (!hash(plan, portions).equals(request.dryRunHash())) {
      throw new ProblemException(AidProblem.DRY_RUN_DIFFERS);
    }
    PlanMoves.refuseBlocked(checks.of(id, plan.lineCount()));
    List<Slot> slots = profiles.take(profile, portions.size());
    for (int i = 0; i < portions.size(); i++) {
      write(plan, profile, portions.get(i), slots.get(i), i * profile.linesPerFile(), cashier);
    }
    moves.requireContent(plan, plan.contentHash());
    PlanMoves.refuseBlocked(checks.ofWritten(id, plan.lineCount()));
    rows.change(
        "update payment_plan set state = 'RELEASED', releaser_subject = ?, releaser_ref = ?,"
            + " released_at = ?, version = version + 1 where id = ?",
        cashier.subject(),
        cashier.personRef(),
        clock.instant(),
        id);
    audit.moved(
        "payment-plan-moved",
        "payment-plan",
        id,
        plan.unionPath(),
        null,
        plan.state(),
        PlanState.RELEASED);
    return plans.one(id);
  }

  private void write(
      PlanView plan, BankProfile profile, Portion portion, Slot slot, int first, Actor cashier) {
    List<Due> due = grants.ofPlan(plan.id(), first, profile.linesPerFile());
    if (due.size() != portion.lines()) {
      throw new IllegalStateException("a line of plan " + plan.id() + " is not approved any more");
    }
    Map<String, UUID> consented = consents.inForce(due.stream().map(Due::recipient).toList());
    files.write(
        new FileRecords.Target(plan.fundId(), plan.unionPath(), plan.id(), profile, slot, 0),
        due,
        consented,
        cashier);
  }

  private BankProfile profile(PlanView plan) {
    return profiles
        .byId(plan.profileId())
        .orElseThrow(() -> new ProblemException(AidProblem.NO_BANK_PROFILE));
  }

  private List<Portion> portions(PlanView plan, BankProfile profile) {
    return rows.list(
        PORTIONS,
        row -> new Portion(row.getInt("lines"), new Money(row.getBigDecimal("total"))),
        profile.linesPerFile(),
        plan.id());
  }

  private Money reserved(UUID plan) {
    return rows.one(
            "select coalesce(sum(e.amount), 0) from payment_plan_line l"
                + " join ledger_journal j on j.cause_id = l.grant_id and j.kind = 'RESERVE'"
                + " join ledger_entry e on e.journal_id = j.id and e.amount > 0 where l.plan_id = ?",
            row -> new Money(row.getBigDecimal(1)),
            plan)
        .orElseThrow();
  }

  private static String hash(PlanView plan, List<Portion> portions) {
    var text = new StringBuilder(String.valueOf(plan.contentHash()));
    portions.forEach(one -> text.append('\n').append(one.lines()).append('|').append(one.total()));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
