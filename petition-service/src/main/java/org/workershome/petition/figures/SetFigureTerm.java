package org.workershome.petition.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** A leader says for his union, and those below that say nothing, what is too small to be told. */
@ApplicationScoped
class SetFigureTerm {
  private final FigureTermTable terms;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  SetFigureTerm(FigureTermTable terms, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.terms = terms;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  FigureTermView set(FigureTermRequest request) {
    Caller caller = callers.get();
    UnionPath union = caller.requireUnion();
    if (request.validFrom().isBefore(LocalDates.of(clock.instant()))) {
      throw new ProblemException(FiguresProblem.FIGURE_TERM_IN_THE_PAST);
    }
    if (!terms.insert(union, request, Handler.of(caller), LocalDates.now(clock))) {
      throw new ProblemException(FiguresProblem.FIGURE_TERM_EXISTS);
    }
    audit.record(
        AuditEntry.of("figure-terms-set", "figure-term", union.value())
            .in(union)
            .changed("validFrom", null, request.validFrom())
            .changed("smallestCell", null, request.smallestCell()));
    return new FigureTermView(union.value(), request.validFrom(), request.smallestCell());
  }

  @Transactional
  FigureTermView inForce() {
    UnionPath union = callers.get().requireUnion();
    LocalDate today = LocalDates.of(clock.instant());
    return new FigureTermView(union.value(), today, terms.smallestCell(union, today));
  }
}
