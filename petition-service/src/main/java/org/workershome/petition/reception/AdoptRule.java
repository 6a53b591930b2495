package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.rowscope.StatementRefused;
import org.workershome.kit.timer.days.CalendarYears;

/**
 * A union adopts the rule of its reception days, after it has seen what the rule gives. The one
 * before ends on the day before; days that were planned by it beyond that day are given up, those
 * that are published stay, because people were told.
 */
@ApplicationScoped
class AdoptRule {
  private static final String REPLACED = "接待日规则已变更";

  private final RuleTable rules;
  private final DayTable days;
  private final CalendarYears calendar;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  AdoptRule(
      RuleTable rules,
      DayTable days,
      CalendarYears calendar,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.rules = rules;
    this.days = days;
    this.calendar = calendar;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** What it would give and change; writes nothing. */
  @Transactional
  RulePreviewView preview(ReceptionRuleRequest request) {
    UnionPath union = callers.get().requireUnion();
    WorkCalendar known = calendar.current().days();
    ReceptionRule rule = RuleDraft.of(request, Ids.next(), union, today(), known);
    return new RulePreviewView(
        RuleDraft.coming(rule, known).stream().map(ComingDayView::of).toList(),
        rule.slots().stream().map(ClockTimes::text).toList(),
        days.plannedFrom(union, rule.validFrom()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionRuleView handle(ReceptionRuleRequest request) {
    Caller officer = callers.get();
    UnionPath union = officer.requireUnion();
    ReceptionRule rule =
        RuleDraft.of(request, Ids.next(), union, today(), calendar.current().days());
    Optional<ReceptionRule> before = rules.lastForChange(union);
    before.ifPresent(last -> replace(last, rule));
    try {
      rules.add(rule, officer, clock.instant());
    } catch (StatementRefused e) {
      throw e.isRepetition() ? new ProblemException(ReceptionProblem.LATER_RULE_ADOPTED, e) : e;
    }
    audit.record(
        AuditEntry.of("reception-rule-adopted", "reception-rule", rule.id())
            .in(union)
            .changed("rule", before.map(ReceptionRule::id).orElse(null), rule.id())
            .changed("validFrom", null, rule.validFrom()));
    return ReceptionRuleView.of(rule);
  }

  @Transactional
  ReceptionRulesView list(UnionPath union) {
    return new ReceptionRulesView(rules.of(union).stream().map(ReceptionRuleView::of).toList());
  }

  private void replace(ReceptionRule last, ReceptionRule next) {
    if (!next.validFrom().isAfter(last.validFrom())) {
      throw new ProblemException(ReceptionProblem.LATER_RULE_ADOPTED)
          .detail(
              "现有规则自" + last.validFrom() + "起有效，新规则须晚于该日",
              "The rule of now holds from " + last.validFrom() + "; a new one begins after it")
          .with("validFrom", last.validFrom());
    }
    LocalDate lastDay = next.validFrom().minusDays(1);
    LocalDate end = last.validTo();
    if (end == null || end.isAfter(lastDay)) {
      rules.end(last.id(), lastDay);
    }
    days.giveUpPlanned(last.union(), next.validFrom(), REPLACED, clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
