package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** A leader says for his union, and those below that say nothing, what a backlog case is. */
@ApplicationScoped
class SetBacklogRule {
  private final BacklogRuleTable rules;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  SetBacklogRule(BacklogRuleTable rules, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.rules = rules;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  BacklogRuleView set(BacklogRuleRequest request) {
    Caller caller = callers.get();
    UnionPath union = caller.requireUnion();
    if (request.overdueDays() == null
        && request.openDays() == null
        && request.petitionsInChain() == null
        && !request.extended()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "overdueDays",
              "NOTHING_SET",
              "至少须设定一项积案标准",
              "at least one of the four has to be set");
    }
    if (request.validFrom().isBefore(LocalDates.of(clock.instant()))) {
      throw new ProblemException(BacklogProblem.BACKLOG_RULE_IN_THE_PAST);
    }
    UUID id = Ids.next();
    if (!rules.insert(id, union, request, Handler.of(caller), LocalDates.now(clock))) {
      throw new ProblemException(BacklogProblem.BACKLOG_RULE_EXISTS);
    }
    audit.record(
        AuditEntry.of("backlog-rule-set", "backlog-rule", id)
            .in(union)
            .why(request.source())
            .changed("validFrom", null, request.validFrom())
            .changed("overdueDays", null, request.overdueDays())
            .changed("openDays", null, request.openDays())
            .changed("petitionsInChain", null, request.petitionsInChain())
            .changed("extended", null, request.extended())
            .changed("sponsorRequired", null, request.sponsorRequired()));
    return BacklogRuleView.of(
        rules.version(id).orElseThrow(() -> new IllegalStateException("just written")));
  }

  @Transactional
  BacklogRulesView inForce() {
    UnionPath union = callers.get().requireUnion();
    return new BacklogRulesView(
        rules.inForce(union, LocalDates.of(clock.instant())).map(BacklogRuleView::of).orElse(null),
        rules.versions(union).stream().map(BacklogRuleView::of).toList());
  }
}
