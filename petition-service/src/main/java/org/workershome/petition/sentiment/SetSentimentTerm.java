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

/** Sets terms of a union; they hold from a day on and are never rewritten. */
@ApplicationScoped
class SetSentimentTerm {
  private final SentimentTermTable table;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  SetSentimentTerm(SentimentTermTable table, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional
  SentimentTermsView inForce() {
    UnionPath union = callers.get().requireUnion();
    SentimentTerm term = table.of(union, LocalDate.ofInstant(clock.instant(), Clocks.ZONE));
    return new SentimentTermsView(
        term.dueWorkingDays(), term.minimumAnswers(), term.smallestCell(), table.list(union));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SentimentTermView set(SentimentTermRequest request) {
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
        AuditEntry.of("sentiment-terms-set", "sentiment-term", union.value())
            .in(union)
            .changed("validFrom", null, request.validFrom())
            .changed("dueWorkingDays", null, request.dueWorkingDays())
            .changed("minimumAnswers", null, request.minimumAnswers())
            .changed("smallestCell", null, request.smallestCellOrUsual()));
    return new SentimentTermView(
        union.value(),
        request.validFrom(),
        request.dueWorkingDays(),
        request.minimumAnswers(),
        request.smallestCellOrUsual(),
        by.name());
  }
}
