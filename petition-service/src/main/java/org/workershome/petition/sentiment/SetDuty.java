package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;

/** Sets whom a union obliges; from a day on, and never rewritten. */
@ApplicationScoped
class SetDuty {
  private final DutyTable table;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  SetDuty(DutyTable table, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  SentimentDutiesView list() {
    return new SentimentDutiesView(table.list(callers.get().requireUnion()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SentimentDutyView set(SentimentDutyRequest request) {
    Caller caller = callers.get();
    var by = Handler.of(caller);
    UnionPath union = caller.requireUnion();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (request.validFrom().isBefore(LocalDate.ofInstant(now, Clocks.ZONE))) {
      throw new ProblemException(SentimentProblem.TERM_IN_THE_PAST);
    }
    if (!table.insert(union, request, by, now)) {
      throw new ProblemException(SentimentProblem.TERM_EXISTS);
    }
    audit.record(
        AuditEntry.of("sentiment-duty-set", "sentiment-duty", union.value())
            .in(union)
            .changed("validFrom", null, request.validFrom())
            .changed("reach", null, request.reach()));
    return new SentimentDutyView(
        union.value(), request.validFrom(), request.reach(), request.reach().zh(), by.name());
  }
}
